//! The regions of each storage vendor, by the numbers that the service gives them.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/reference/region-vendor>

use recording_core::modes;

/// Where a region lies, as the `region` of `acquire` divides the world (R042).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Geography {
    /// Mainland China.
    China,
    /// Asia and Australia, without mainland China.
    Asia,
    /// Europe.
    Europe,
    /// North America.
    NorthAmerica,
    /// In none of these: South America, Africa, the Middle East.
    Elsewhere,
}

/// The regions of Amazon S3.
#[modes(values)]
#[non_exhaustive]
pub enum S3Region {
    /// `US_EAST_1`.
    #[mode(wire = 0)]
    UsEast1,
    /// `US_EAST_2`.
    #[mode(wire = 1)]
    UsEast2,
    /// `US_WEST_1`.
    #[mode(wire = 2)]
    UsWest1,
    /// `US_WEST_2`.
    #[mode(wire = 3)]
    UsWest2,
    /// `EU_WEST_1`.
    #[mode(wire = 4)]
    EuWest1,
    /// `EU_WEST_2`.
    #[mode(wire = 5)]
    EuWest2,
    /// `EU_WEST_3`.
    #[mode(wire = 6)]
    EuWest3,
    /// `EU_CENTRAL_1`.
    #[mode(wire = 7)]
    EuCentral1,
    /// `AP_SOUTHEAST_1`.
    #[mode(wire = 8)]
    ApSoutheast1,
    /// `AP_SOUTHEAST_2`.
    #[mode(wire = 9)]
    ApSoutheast2,
    /// `AP_NORTHEAST_1`.
    #[mode(wire = 10)]
    ApNortheast1,
    /// `AP_NORTHEAST_2`.
    #[mode(wire = 11)]
    ApNortheast2,
    /// `SA_EAST_1`.
    #[mode(wire = 12)]
    SaEast1,
    /// `CA_CENTRAL_1`.
    #[mode(wire = 13)]
    CaCentral1,
    /// `AP_SOUTH_1`.
    #[mode(wire = 14)]
    ApSouth1,
    /// `CN_NORTH_1`.
    #[mode(wire = 15)]
    CnNorth1,
    /// `CN_NORTHWEST_1`.
    #[mode(wire = 16)]
    CnNorthwest1,
    /// `AF_SOUTH_1`.
    #[mode(wire = 18)]
    AfSouth1,
    /// `AP_EAST_1`.
    #[mode(wire = 19)]
    ApEast1,
    /// `AP_NORTHEAST_3`.
    #[mode(wire = 20)]
    ApNortheast3,
    /// `EU_NORTH_1`.
    #[mode(wire = 21)]
    EuNorth1,
    /// `ME_SOUTH_1`.
    #[mode(wire = 22)]
    MeSouth1,
    /// `AP_SOUTHEAST_3`.
    #[mode(wire = 24)]
    ApSoutheast3,
    /// `EU_SOUTH_1`.
    #[mode(wire = 25)]
    EuSouth1,
}

/// The regions of Alibaba Cloud OSS.
#[modes(values)]
#[non_exhaustive]
pub enum AlibabaRegion {
    /// `CN_HANGZHOU`.
    #[mode(wire = 0)]
    CnHangzhou,
    /// `CN_SHANGHAI`.
    #[mode(wire = 1)]
    CnShanghai,
    /// `CN_QINGDAO`.
    #[mode(wire = 2)]
    CnQingdao,
    /// `CN_BEIJING`.
    #[mode(wire = 3)]
    CnBeijing,
    /// `CN_ZHANGJIAKOU`.
    #[mode(wire = 4)]
    CnZhangjiakou,
    /// `CN_HUHEHAOTE`.
    #[mode(wire = 5)]
    CnHuhehaote,
    /// `CN_SHENZHEN`.
    #[mode(wire = 6)]
    CnShenzhen,
    /// `CN_HONGKONG`.
    #[mode(wire = 7)]
    CnHongkong,
    /// `US_WEST_1`.
    #[mode(wire = 8)]
    UsWest1,
    /// `US_EAST_1`.
    #[mode(wire = 9)]
    UsEast1,
    /// `AP_SOUTHEAST_1`.
    #[mode(wire = 10)]
    ApSoutheast1,
    /// `AP_SOUTHEAST_2`.
    #[mode(wire = 11)]
    ApSoutheast2,
    /// `AP_SOUTHEAST_3`.
    #[mode(wire = 12)]
    ApSoutheast3,
    /// `AP_SOUTHEAST_5`.
    #[mode(wire = 13)]
    ApSoutheast5,
    /// `AP_NORTHEAST_1`.
    #[mode(wire = 14)]
    ApNortheast1,
    /// `AP_SOUTH_1`.
    #[mode(wire = 15)]
    ApSouth1,
    /// `EU_CENTRAL_1`.
    #[mode(wire = 16)]
    EuCentral1,
    /// `EU_WEST_1`.
    #[mode(wire = 17)]
    EuWest1,
    /// `EU_EAST_1`.
    #[mode(wire = 18)]
    EuEast1,
    /// `AP_SOUTHEAST_6`.
    #[mode(wire = 19)]
    ApSoutheast6,
    /// `CN_HEYUAN`.
    #[mode(wire = 20)]
    CnHeyuan,
    /// `CN_GUANGZHOU`.
    #[mode(wire = 21)]
    CnGuangzhou,
    /// `CN_CHENGDU`.
    #[mode(wire = 22)]
    CnChengdu,
    /// `CN_NANJING`.
    #[mode(wire = 23)]
    CnNanjing,
    /// `CN_FUZHOU`.
    #[mode(wire = 24)]
    CnFuzhou,
    /// `CN_WULANCHABU`.
    #[mode(wire = 25)]
    CnWulanchabu,
    /// `AP_NORTHEAST_2`.
    #[mode(wire = 26)]
    ApNortheast2,
    /// `AP_SOUTHEAST_7`.
    #[mode(wire = 27)]
    ApSoutheast7,
}

/// The regions of Tencent Cloud COS.
#[modes(values)]
#[non_exhaustive]
pub enum TencentRegion {
    /// `AP_BEIJING_1`.
    #[mode(wire = 0)]
    ApBeijing1,
    /// `AP_BEIJING`.
    #[mode(wire = 1)]
    ApBeijing,
    /// `AP_SHANGHAI`.
    #[mode(wire = 2)]
    ApShanghai,
    /// `AP_GUANGZHOU`.
    #[mode(wire = 3)]
    ApGuangzhou,
    /// `AP_CHENGDU`.
    #[mode(wire = 4)]
    ApChengdu,
    /// `AP_CHONGQING`.
    #[mode(wire = 5)]
    ApChongqing,
    /// `AP_SHENZHEN_FSI`.
    #[mode(wire = 6)]
    ApShenzhenFsi,
    /// `AP_SHANGHAI_FSI`.
    #[mode(wire = 7)]
    ApShanghaiFsi,
    /// `AP_BEIJING_FSI`.
    #[mode(wire = 8)]
    ApBeijingFsi,
    /// `AP_HONGKONG`.
    #[mode(wire = 9)]
    ApHongkong,
    /// `AP_SINGAPORE`.
    #[mode(wire = 10)]
    ApSingapore,
    /// `AP_MUMBAI`.
    #[mode(wire = 11)]
    ApMumbai,
    /// `AP_SEOUL`.
    #[mode(wire = 12)]
    ApSeoul,
    /// `AP_BANGKOK`.
    #[mode(wire = 13)]
    ApBangkok,
    /// `AP_TOKYO`.
    #[mode(wire = 14)]
    ApTokyo,
    /// `NA_SILICONVALLEY`.
    #[mode(wire = 15)]
    NaSiliconvalley,
    /// `NA_ASHBURN`.
    #[mode(wire = 16)]
    NaAshburn,
    /// `NA_TORONTO`.
    #[mode(wire = 17)]
    NaToronto,
    /// `EU_FRANKFURT`.
    #[mode(wire = 18)]
    EuFrankfurt,
    /// `EU_MOSCOW`.
    #[mode(wire = 19)]
    EuMoscow,
}

/// The regions of Huawei Cloud OBS.
#[modes(values)]
#[non_exhaustive]
pub enum HuaweiRegion {
    /// `CN_NORTH_1`.
    #[mode(wire = 0)]
    CnNorth1,
    /// `CN_NORTH_4`.
    #[mode(wire = 1)]
    CnNorth4,
    /// `CN_EAST_2`.
    #[mode(wire = 2)]
    CnEast2,
    /// `CN_EAST_3`.
    #[mode(wire = 3)]
    CnEast3,
    /// `CN_SOUTH_1`.
    #[mode(wire = 4)]
    CnSouth1,
    /// `CN_SOUTHWEST_2`.
    #[mode(wire = 5)]
    CnSouthwest2,
    /// `AP_SOUTHEAST_1`.
    #[mode(wire = 6)]
    ApSoutheast1,
    /// `AP_SOUTHEAST_2`.
    #[mode(wire = 7)]
    ApSoutheast2,
    /// `AP_SOUTHEAST_3`.
    #[mode(wire = 8)]
    ApSoutheast3,
    /// `AF_SOUTH_1`.
    #[mode(wire = 9)]
    AfSouth1,
    /// `SA_ARGENTINA_1`.
    #[mode(wire = 10)]
    SaArgentina1,
    /// `SA_PERU_1`.
    #[mode(wire = 11)]
    SaPeru1,
    /// `NA_MEXICO_1`.
    #[mode(wire = 12)]
    NaMexico1,
    /// `SA_BRAZIL_1`.
    #[mode(wire = 13)]
    SaBrazil1,
    /// `LA_SOUTH_2`.
    #[mode(wire = 14)]
    LaSouth2,
    /// `SA_CHILE_1`.
    #[mode(wire = 15)]
    SaChile1,
}

/// The regions of Baidu AI Cloud BOS.
#[modes(values)]
#[non_exhaustive]
pub enum BaiduRegion {
    /// `BAODING`.
    #[mode(wire = 1)]
    Baoding,
    /// `SUZHOU`.
    #[mode(wire = 2)]
    Suzhou,
    /// `GUANGZHOU`.
    #[mode(wire = 3)]
    Guangzhou,
    /// `HONGKONG`.
    #[mode(wire = 4)]
    Hongkong,
    /// `SINGAPORE`.
    #[mode(wire = 5)]
    Singapore,
    /// `WUHAN`.
    #[mode(wire = 6)]
    Wuhan,
    /// `SHANGHAI`.
    #[mode(wire = 7)]
    Shanghai,
}

/// The vendor has no regions here; the service is sent 0.
#[modes(values)]
pub enum NoRegion {
    /// `0`.
    #[mode(wire = 0)]
    Ignored,
}

// Where the regions lie follows from their names; that of Hong Kong from its being outside of
// mainland China.

impl S3Region {
    pub(crate) const fn geography(self) -> Geography {
        match self {
            Self::UsEast1 | Self::UsEast2 | Self::UsWest1 | Self::UsWest2 | Self::CaCentral1 => {
                Geography::NorthAmerica
            }
            Self::EuWest1
            | Self::EuWest2
            | Self::EuWest3
            | Self::EuCentral1
            | Self::EuNorth1
            | Self::EuSouth1 => Geography::Europe,
            Self::ApSoutheast1
            | Self::ApSoutheast2
            | Self::ApSoutheast3
            | Self::ApNortheast1
            | Self::ApNortheast2
            | Self::ApNortheast3
            | Self::ApSouth1
            | Self::ApEast1 => Geography::Asia,
            Self::CnNorth1 | Self::CnNorthwest1 => Geography::China,
            Self::SaEast1 | Self::AfSouth1 | Self::MeSouth1 => Geography::Elsewhere,
        }
    }
}

impl AlibabaRegion {
    pub(crate) const fn geography(self) -> Geography {
        match self {
            Self::CnHangzhou
            | Self::CnShanghai
            | Self::CnQingdao
            | Self::CnBeijing
            | Self::CnZhangjiakou
            | Self::CnHuhehaote
            | Self::CnShenzhen
            | Self::CnHeyuan
            | Self::CnGuangzhou
            | Self::CnChengdu
            | Self::CnNanjing
            | Self::CnFuzhou
            | Self::CnWulanchabu => Geography::China,
            Self::CnHongkong
            | Self::ApSoutheast1
            | Self::ApSoutheast2
            | Self::ApSoutheast3
            | Self::ApSoutheast5
            | Self::ApSoutheast6
            | Self::ApSoutheast7
            | Self::ApNortheast1
            | Self::ApNortheast2
            | Self::ApSouth1 => Geography::Asia,
            Self::UsWest1 | Self::UsEast1 => Geography::NorthAmerica,
            Self::EuCentral1 | Self::EuWest1 | Self::EuEast1 => Geography::Europe,
        }
    }
}

impl TencentRegion {
    pub(crate) const fn geography(self) -> Geography {
        match self {
            Self::ApBeijing1
            | Self::ApBeijing
            | Self::ApShanghai
            | Self::ApGuangzhou
            | Self::ApChengdu
            | Self::ApChongqing
            | Self::ApShenzhenFsi
            | Self::ApShanghaiFsi
            | Self::ApBeijingFsi => Geography::China,
            Self::ApHongkong
            | Self::ApSingapore
            | Self::ApMumbai
            | Self::ApSeoul
            | Self::ApBangkok
            | Self::ApTokyo => Geography::Asia,
            Self::NaSiliconvalley | Self::NaAshburn | Self::NaToronto => Geography::NorthAmerica,
            Self::EuFrankfurt | Self::EuMoscow => Geography::Europe,
        }
    }
}

impl HuaweiRegion {
    pub(crate) const fn geography(self) -> Geography {
        match self {
            Self::CnNorth1
            | Self::CnNorth4
            | Self::CnEast2
            | Self::CnEast3
            | Self::CnSouth1
            | Self::CnSouthwest2 => Geography::China,
            Self::ApSoutheast1 | Self::ApSoutheast2 | Self::ApSoutheast3 => Geography::Asia,
            Self::NaMexico1 => Geography::NorthAmerica,
            Self::AfSouth1
            | Self::SaArgentina1
            | Self::SaPeru1
            | Self::SaBrazil1
            | Self::LaSouth2
            | Self::SaChile1 => Geography::Elsewhere,
        }
    }
}

impl BaiduRegion {
    pub(crate) const fn geography(self) -> Geography {
        match self {
            Self::Baoding | Self::Suzhou | Self::Guangzhou | Self::Wuhan | Self::Shanghai => {
                Geography::China
            }
            Self::Hongkong | Self::Singapore => Geography::Asia,
        }
    }
}
