//! `storageConfig`: where the files go.
//!
//! Reference: <https://docs.agora.io/en/cloud-recording/rest-api/start>

use recording_core::{ModeSet, Secret, modal, modes};

use crate::storage_region::{
    AlibabaRegion, BaiduRegion, Geography, HuaweiRegion, NoRegion, S3Region, TencentRegion,
};

/// Whose cloud storage it is. The vendor decides which regions there are and which parameters
/// may be given.
// R141.
#[modes(Region)]
pub enum Vendor {
    /// Amazon S3.
    #[mode(wire = 1, Region = S3Region)]
    S3,
    /// Alibaba Cloud OSS.
    #[mode(wire = 2, Region = AlibabaRegion)]
    AlibabaOss,
    /// Tencent Cloud COS.
    #[mode(wire = 3, Region = TencentRegion)]
    TencentCos,
    /// Microsoft Azure. It has no regions here.
    #[mode(wire = 5, Region = NoRegion)]
    MicrosoftAzure,
    /// Google Cloud. It has no regions here.
    #[mode(wire = 6, Region = NoRegion)]
    GoogleCloud,
    /// Huawei Cloud OBS.
    #[mode(wire = 7, Region = HuaweiRegion)]
    HuaweiObs,
    /// Baidu AI Cloud BOS.
    #[mode(wire = 8, Region = BaiduRegion)]
    BaiduBos,
    /// Any other store that speaks the S3 protocol, by its endpoint. It has no regions here.
    #[mode(wire = 11, Region = NoRegion)]
    S3Compatible,
}

/// Where the files go.
///
/// The keys need to be allowed to write. Wrong keys or a wrong bucket do not fail `start`: the
/// recording ends soon after it.
#[modal(
    tag vendor: Vendor(
        S3, AlibabaOss, TencentCos, MicrosoftAzure, GoogleCloud, HuaweiObs, BaiduBos, S3Compatible
    ),
    see = "https://docs.agora.io/en/cloud-recording/reference/region-vendor"
)]
#[rule(unknown, id = "R008")]
pub struct StorageConfig {
    /// Whose cloud storage it is: `vendor::S3` and so on, or `.vendor_dyn(..)` for a
    /// [`Vendor`] known only at run time.
    #[rule(id = "R140")]
    #[rule(value, id = "R141")]
    vendor: Vendor,
    /// The region of the bucket, of the vendor's own kind. Vendors without regions are sent 0. For
    /// one that the vendor has and this list does not, there is
    /// [`region_unlisted`](StorageConfigBuilder::region_unlisted).
    #[rule(id = "R140")]
    // R143: where the number has no meaning, 0.
    #[rule(
        typed_by(vendor::Region, unlisted),
        constant(MicrosoftAzure = 0, GoogleCloud = 0, S3Compatible = 0),
        id = "R142"
    )]
    region: u32,
    /// The name of the bucket.
    #[rule(id = "R140")]
    bucket: String,
    /// The access key.
    #[rule(id = "R140")]
    access_key: Secret,
    /// The secret key.
    #[rule(id = "R140")]
    secret_key: Secret,
    /// A short-lived token of the vendor that belongs to the keys. It is to be valid for 4 hours at
    /// least; to record for more than one, send a new one by `update` every 60 minutes.
    // R151, R152.
    #[rule(only(S3, AlibabaOss, TencentCos), value, id = "R148")]
    #[rule(requires(sts_expiration), id = "R149")]
    sts_token: Option<Secret>,
    /// When the token ends, in seconds since 1970.
    #[rule(only(S3, AlibabaOss, TencentCos), id = "R148")]
    #[rule(requires(sts_token), id = "R149")]
    #[rule(value, id = "R150")]
    sts_expiration: Option<u64>,
    /// The folders that the files go to, from the outermost in: letters and digits, 128
    /// characters in all, with a slash after each.
    // R153: a list.
    #[rule(value, id = "R153")]
    #[rule(each(chars("A-Za-z0-9"), len(1..)), id = "R154")]
    #[rule(check(const has_at_most_128_characters), id = "R155")]
    file_name_prefix: Option<Vec<String>>,
    /// What only some vendors know.
    #[rule(nested(vendor), only(S3, AlibabaOss, S3Compatible), id = "R159")]
    #[rule(required(S3Compatible), id = "R159")]
    extension_params: Option<ExtensionParams>,
}

impl StorageConfig {
    /// Where the storage lies, as far as its region tells.
    pub(crate) fn geography(&self) -> Option<Geography> {
        let (vendor, number) = (self.vendor()?, self.region()?.to_string());
        match vendor {
            Vendor::S3 => S3Region::from_wire(&number).map(S3Region::geography),
            Vendor::AlibabaOss => AlibabaRegion::from_wire(&number).map(AlibabaRegion::geography),
            Vendor::TencentCos => TencentRegion::from_wire(&number).map(TencentRegion::geography),
            Vendor::HuaweiObs => HuaweiRegion::from_wire(&number).map(HuaweiRegion::geography),
            Vendor::BaiduBos => BaiduRegion::from_wire(&number).map(BaiduRegion::geography),
            Vendor::MicrosoftAzure | Vendor::GoogleCloud | Vendor::S3Compatible => None,
        }
    }
}

/// What only some vendors know.
#[modal(
    in vendor: Vendor(
        S3, AlibabaOss, !TencentCos, !MicrosoftAzure, !GoogleCloud, !HuaweiObs, !BaiduBos, S3Compatible
    ),
    see = "https://docs.agora.io/en/cloud-recording/rest-api/start"
)]
#[rule(unknown, id = "R008")]
pub struct ExtensionParams {
    /// How the files are encrypted at rest.
    // R158: neither this nor the tag is required.
    #[rule(only(S3), value, id = "R156")]
    sse: Option<Sse>,
    /// The tag of the files, such as `RETENTION_DAYS=30`.
    #[rule(only(S3, AlibabaOss), id = "R157")]
    tag: Option<String>,
    /// The domain name of the store.
    #[rule(only(S3Compatible), id = "R160")]
    #[rule(id = "R159")]
    endpoint: String,
    /// Whether the slices have the time of the network, for subtitles. The reference does not have
    /// this; Agora's own middleware sends it.
    #[rule(name = "enableNTPtimestamp")]
    enable_ntp_timestamp: Option<bool>,
}

/// How Amazon S3 encrypts the files at rest.
#[modes(values)]
pub enum Sse {
    /// By a key of AWS KMS.
    #[mode(wire = "kms")]
    Kms,
    /// By a key of S3, AES-256.
    #[mode(wire = "aes256")]
    Aes256,
}

/// R155: joined by slashes, with one at the end.
const fn has_at_most_128_characters(prefix: &[&str]) -> Result<(), &'static str> {
    let (mut length, mut place) = (0, 0);
    while place < prefix.len() {
        length += prefix[place].len() + 1;
        place += 1;
    }
    if length <= 128 {
        Ok(())
    } else {
        Err("has more than 128 characters, slashes included: use fewer or shorter folders")
    }
}
