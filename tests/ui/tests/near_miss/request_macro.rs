//! Bodies that are right by the least: each is a request.

use recording::acquire::AcquireClientRequest;
use recording::mode::{Individual, Mix};
use recording::place::{TranscodingConfig, UpdateLayout};
use recording::request;
use recording::stop::Stop;
use recording::{
    CompositeVideo, ExtensionServiceConfig, RecordingConfig, RecordingFileConfig, SnapshotConfig,
    StorageConfig,
};
use recording_ui::dish::Dish;
use recording_ui::dish::course::{Dessert, Main, Starter};
use recording_ui::parcel::service::{Freight, Letter, Parcel};
use recording_ui::parcel::{Carriage, Carrier, Handling, Order, PostHub};

#[test]
fn unknown_key() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "stamp": "Penny Black",
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn key_of_another_mode() {
    assert!(
        request!(Order<Parcel>, {
            "recipient": "Ada",
            "weight": 12,
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn missing_key() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn missing_nested_key() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "carriage": { "carrier": 2, "hub": 7, "container": "C1" }
        })
        .is_ok()
    );
}

#[test]
fn missing_tag() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "carriage": { "hub": 0, "carrier": 1 }
        })
        .is_ok()
    );
}

#[test]
fn duplicate_key() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn alias_beside_key() {
    assert!(
        request!(Dish<Starter>, {
            "name": "Pie",
            "cash": 9.5,
            "vin": "white"
        })
        .is_ok()
    );
}

#[test]
fn excluded_key() {
    assert!(
        request!(Dish<Starter>, {
            "name": "Pie",
            "cash": 9.5,
            "vegan": true,
            "vegetable": "leek"
        })
        .is_ok()
    );
}

#[test]
fn key_that_another_requires() {
    assert!(
        request!(Dish<Starter>, {
            "name": "Pie",
            "cash": 9.5,
            "sauce": "green",
            "spoon": "small"
        })
        .is_ok()
    );
}

#[test]
fn at_least_one_of_several() {
    assert!(
        request!(Dish<Main>, {
            "name": "Pie",
            "cash": 9.5,
            "fish": "cod"
        })
        .is_ok()
    );
}

#[test]
fn exactly_one_of_several() {
    assert!(
        request!(Dish<Starter>, {
            "name": "Pie",
            "card": "1234"
        })
        .is_ok()
    );
}

#[test]
fn mode_that_needs_another() {
    assert!(
        request!(Dish<Dessert>, {
            "name": "Pie",
            "cash": 9.5,
            "style": "flambe"
        })
        .is_ok()
    );
}

#[test]
fn number_out_of_range() {
    assert!(
        request!(Order<Parcel>, {
            "recipient": "Ada",
            "weight": 30_000,
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn string_too_long() {
    assert!(
        request!(Dish<Dessert>, {
            "name": "Vichyssoise",
            "cash": 9.5
        })
        .is_ok()
    );
}

#[test]
fn string_too_long_in_mode() {
    assert!(
        request!(Dish<Dessert>, {
            "name": "Vichyssoise",
            "cash": 9.5
        })
        .is_ok()
    );
}

#[test]
fn character_not_allowed() {
    assert!(
        request!(Dish<Starter>, {
            "name": "Pie-o",
            "cash": 9.5
        })
        .is_ok()
    );
}

#[test]
fn beginning_not_allowed() {
    assert!(
        request!(Dish<Starter>, {
            "name": "Pie",
            "cash": 9.5,
            "recipe": "http://example.com"
        })
        .is_ok()
    );
}

#[test]
fn string_not_in_set() {
    assert!(
        request!(Dish<Starter>, {
            "name": "Pie",
            "cash": 9.5,
            "wine": "red"
        })
        .is_ok()
    );
}

#[test]
fn too_many_elements() {
    assert!(
        request!(Dish<Starter>, {
            "name": "Pie",
            "cash": 9.5,
            "seats": [1, 2, 3]
        })
        .is_ok()
    );
}

#[test]
fn element_twice() {
    assert!(
        request!(Dish<Starter>, {
            "name": "Pie",
            "cash": 9.5,
            "seats": [1, 2, 3]
        })
        .is_ok()
    );
}

#[test]
fn element_out_of_range() {
    assert!(
        request!(Dish<Starter>, {
            "name": "Pie",
            "cash": 9.5,
            "seats": [1, 40]
        })
        .is_ok()
    );
}

#[test]
fn number_where_string_belongs() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "12",
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn string_where_number_belongs() {
    assert!(
        request!(Order<Parcel>, {
            "recipient": "Ada",
            "weight": 12,
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn fraction_where_whole_number_belongs() {
    assert!(
        request!(Order<Parcel>, {
            "recipient": "Ada",
            "weight": 12,
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn string_where_object_belongs() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn object_where_array_belongs() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "signers": ["Bob"],
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn null_as_value() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn number_of_no_mode() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "carriage": { "carrier": 9, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn key_of_another_tag() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "carriage": { "container": "C1", "hub": 7, "carrier": 2 }
        })
        .is_ok()
    );
}

#[test]
fn key_of_another_tag_of_outer_object() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "carriage": { "extras": { "ring": true }, "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn number_of_another_tag() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "carriage": { "hub": 1, "carrier": 1 }
        })
        .is_ok()
    );
}

#[test]
fn number_that_a_mode_prescribes() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "kind": 0,
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn object_absent_in_mode() {
    assert!(request!(Handling<Parcel>, { "dropHeight": 0.5 }).is_ok());
}

#[test]
fn object_of_another() {
    assert!(request!(Carriage, { "carrier": 1, "hub": 0, "extras": { "ring": true } }).is_ok());
}

#[test]
fn type_that_is_no_request() {
    assert!(request!(Carriage, { "carrier": 1, "hub": 0 }).is_ok());
}

#[test]
fn key_without_quotes() {
    assert!(request!(Carriage, { "carrier": 1, "hub": 0 }).is_ok());
}

#[test]
fn body_that_is_no_object() {
    assert!(request!(Carriage, { "carrier": 1, "hub": 0, }).is_ok());
}

#[test]
fn expression_of_another_type() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada".to_owned(),
            "carriage": { "carrier": Carrier::Post, "hub": PostHub::Oslo }
        })
        .is_ok()
    );
}

#[test]
fn number_of_another_tag_as_expression() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "carriage": { "hub": PostHub::Oslo, "carrier": 1 }
        })
        .is_ok()
    );
}

#[test]
fn element_of_another_type() {
    assert!(
        request!(Order<Letter>, {
            "recipient": "Ada",
            "signers": ["Bob", "Eve".to_owned()],
            "carriage": { "carrier": 1, "hub": 0 }
        })
        .is_ok()
    );
}

#[test]
fn several_mistakes() {
    assert!(
        request!(Order<Freight>, {
            "recipient": "Ada",
            "weight": 12,
            "note": "n",
            "handling": { "care": "gentle", "wrapping": "silk", "crane": "big" },
            "carriage": { "hub": 7, "carrier": 2, "container": "C1" }
        })
        .is_ok()
    );
}

#[test]
fn colour() {
    assert!(
        request!(CompositeVideo<UpdateLayout>, {
            "backgroundColor": "#FF0000"
        })
        .is_ok()
    );
}

#[test]
fn uid_above_the_highest() {
    assert!(
        request!(Stop<Individual>, {
            "cname": "room",
            "uid": "4294967295",
            "clientRequest": {}
        })
        .is_ok()
    );
}

#[test]
fn uid_as_number() {
    assert!(
        request!(Stop<Individual>, {
            "cname": "room",
            "uid": "527841",
            "clientRequest": {}
        })
        .is_ok()
    );
}

#[test]
fn folder_of_the_prefix() {
    assert!(
        request!(StorageConfig, {
            "vendor": 1,
            "region": 0,
            "bucket": "b",
            "accessKey": "a",
            "secretKey": "s",
            "fileNamePrefix": ["a", "b"]
        })
        .is_ok()
    );
}

#[test]
fn prefix_too_long() {
    assert!(
        request!(StorageConfig, {
            "vendor": 1,
            "region": 0,
            "bucket": "b",
            "accessKey": "a",
            "secretKey": "s",
            "fileNamePrefix": ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "b"]
        })
        .is_ok()
    );
}

#[test]
fn salt_of_another_length() {
    assert!(
        request!(RecordingConfig<Individual>, {
            "channelType": 0,
            "streamMode": "standard",
            "subscribeUidGroup": 0,
            "decryptionMode": 7,
            "secret": "s",
            "salt": "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI="
        })
        .is_ok()
    );
}

#[test]
fn everybody_beside_somebody() {
    assert!(
        request!(RecordingConfig<Individual>, {
            "channelType": 0,
            "streamMode": "standard",
            "subscribeUidGroup": 0,
            "subscribeAudioUids": ["#allstream#"]
        })
        .is_ok()
    );
}

#[test]
fn mp4_alone() {
    assert!(request!(RecordingFileConfig<Mix>, { "avFileType": ["hls", "mp4"] }).is_ok());
}

#[test]
fn every_range_of_the_api() {
    assert!(
        request!(RecordingConfig<Individual>, {
            "channelType": 0,
            "streamMode": "standard",
            "subscribeUidGroup": 0,
            "maxIdleTime": 2592000
        })
        .is_ok()
    );
    assert!(request!(AcquireClientRequest<Individual>, { "resourceExpiredHour": 720 }).is_ok());
    assert!(request!(SnapshotConfig, { "captureInterval": 5, "fileType": ["jpg"] }).is_ok());
    assert!(
        request!(CompositeVideo<TranscodingConfig>, { "width": 1, "height": 1920, "fps": 15, "bitrate": 6500 })
        .is_ok()
    );
    assert!(
        request!(CompositeVideo<UpdateLayout>, {
            "mixedVideoLayout": 3,
            "layoutConfig": [{ "x_axis": 0, "y_axis": 0.0, "width": 1, "height": 1.0, "alpha": 0.5 }]
        })
        .is_ok()
    );
    assert!(
        request!(ExtensionServiceConfig, { "extensionServices": [{
            "serviceName": "web_recorder_service",
            "serviceParam": {
                "url": "https://example.com",
                "audioProfile": 0,
                "videoWidth": 240,
                "videoHeight": 240,
                "maxRecordingHour": 1,
                "videoFps": 5,
                "maxVideoDuration": 30,
                "readyTimeout": 60,
                "videoBitrate": 1
            }
        }] })
        .is_ok()
    );
}

#[test]
fn expression_among_free_values() {
    #[recording_core::modal]
    struct Bag {
        items: Vec<serde_json::Value>,
    }
    let item = serde_json::Value::Null;
    assert!(request!(Bag, { "items": [item, 1] }).is_ok());
}

#[test]
fn number_beyond_json() {
    #[recording_core::modal]
    struct Sum {
        amount: f64,
    }
    assert!(request!(Sum, { "amount": 1e300 }).is_ok());
}
