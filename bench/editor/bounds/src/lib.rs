//! An order by post: what `#[modal]` makes of it today, in small. Every bound of a rule stands on the
//! method. `twins/` is the same with the other layout.

use std::marker::PhantomData;

use builder::{Elsewhere, Here, Hidden, Set, Undecided, Unset};
pub use care::Care;
pub use service::Service;

/// What builders are made of.
#[doc(hidden)]
pub mod builder {
    pub struct Here;
    pub struct Elsewhere;
    pub struct Hidden;
    pub struct Set;
    pub struct Unset;
    pub struct Undecided;

    pub trait Finish<T> {
        fn finish(self) -> T;
    }

    impl<T> Finish<T> for T {
        fn finish(self) -> T {
            self
        }
    }
}

/// The services.
pub mod service {
    use super::{Elsewhere, Here};

    /// Which service this is.
    pub trait Service {
        type Letter;
        type Parcel;
        type Freight;
    }

    /// In an envelope.
    #[derive(Debug)]
    pub struct Letter;
    /// In a box.
    #[derive(Debug)]
    pub struct Parcel;
    /// On a pallet.
    #[derive(Debug)]
    pub struct Freight;

    impl Service for Letter {
        type Letter = Here;
        type Parcel = Elsewhere;
        type Freight = Elsewhere;
    }
    impl Service for Parcel {
        type Letter = Elsewhere;
        type Parcel = Here;
        type Freight = Elsewhere;
    }
    impl Service for Freight {
        type Letter = Elsewhere;
        type Parcel = Elsewhere;
        type Freight = Here;
    }
}

/// How it is handled.
pub mod care {
    use super::{Elsewhere, Here};

    /// Which care is taken.
    pub trait Care {
        type Gentle;
        type Rough;
    }

    /// Carried.
    #[derive(Debug)]
    pub struct Gentle;
    /// Thrown.
    #[derive(Debug)]
    pub struct Rough;

    impl Care for Gentle {
        type Gentle = Here;
        type Rough = Elsewhere;
    }
    impl Care for Rough {
        type Gentle = Elsewhere;
        type Rough = Here;
    }
}

/// An order.
#[derive(Debug)]
pub struct Order<M> {
    recipient: Option<String>,
    stamp: Option<String>,
    weight: Option<u32>,
    note: Option<String>,
    bell: Option<bool>,
    handling: Option<Handling<M>>,
    mode: PhantomData<M>,
}

/// How an order is handled.
#[derive(Debug)]
pub struct Handling<M> {
    care: Option<&'static str>,
    drop_height: Option<f64>,
    pallets: Option<u32>,
    padding: Option<String>,
    mode: PhantomData<M>,
}

/// Builds an [`Order`]. The state: `recipient`, `weight`, `note`.
pub struct OrderBuilder<M, State = ((Unset, Unset, Unset),)> {
    value: Order<M>,
    state: PhantomData<State>,
}

/// Builds a [`Handling`].
pub struct HandlingBuilder<M, TagCare = Undecided> {
    value: Handling<M>,
    state: PhantomData<TagCare>,
}

impl<M: Service> Order<M> {
    /// Begins an order.
    pub fn builder() -> OrderBuilder<M> {
        let value = Order {
            recipient: None,
            stamp: None,
            weight: None,
            note: None,
            bell: None,
            handling: None,
            mode: PhantomData,
        };
        OrderBuilder {
            value,
            state: PhantomData,
        }
    }
}

impl<M, State> OrderBuilder<M, State> {
    fn to<Next>(self) -> OrderBuilder<M, Next> {
        OrderBuilder {
            value: self.value,
            state: PhantomData,
        }
    }
}

impl<M> HandlingBuilder<M> {
    fn new() -> Self {
        let value = Handling {
            care: None,
            drop_height: None,
            pallets: None,
            padding: None,
            mode: PhantomData,
        };
        Self {
            value,
            state: PhantomData,
        }
    }
}

impl<M, TagCare> builder::Finish<Handling<M>> for HandlingBuilder<M, TagCare> {
    fn finish(self) -> Handling<M> {
        self.value
    }
}

/// The rules: what rustc says, and for whom each of them holds.
#[doc(hidden)]
pub mod rules {
    use super::{Elsewhere, Hidden, Set, Unset};

    macro_rules! rule {
        ($name:ident, $message:tt, $label:tt, $note:tt, $($of:ty),+) => {
            #[diagnostic::on_unimplemented(message = $message, label = $label, note = $note)]
            pub trait $name {}
            $(#[diagnostic::do_not_recommend] impl $name for $of {})+
        };
    }

    rule!(
        StampInParcel,
        "`stamp` is not allowed in service `Parcel`",
        "remove this call, or use service `Letter`",
        "`stamp` is allowed in: `Letter`",
        Elsewhere,
        Hidden
    );
    rule!(
        StampInFreight,
        "`stamp` is not allowed in service `Freight`",
        "remove this call, or use service `Letter`",
        "`stamp` is allowed in: `Letter`",
        Elsewhere,
        Hidden
    );
    rule!(
        WeightInLetter,
        "`weight` is not allowed in service `Letter`",
        "remove this call, or use service `Parcel` or `Freight`",
        "`weight` is allowed in: `Parcel`, `Freight`",
        Elsewhere,
        Hidden
    );
    rule!(
        HandlingInLetter,
        "`handling` is not allowed in service `Letter`",
        "remove this call, or use service `Parcel` or `Freight`",
        "`handling` is allowed in: `Parcel`, `Freight`",
        Elsewhere,
        Hidden
    );
    rule!(
        DropHeightInFreight,
        "`dropHeight` is not allowed in service `Freight`",
        "remove this call, or use service `Parcel`",
        "`dropHeight` is allowed in: `Parcel`",
        Elsewhere,
        Hidden
    );
    rule!(
        PalletsInParcel,
        "`pallets` is not allowed in service `Parcel`",
        "remove this call, or use service `Freight`",
        "`pallets` is allowed in: `Freight`",
        Elsewhere,
        Hidden
    );
    rule!(
        PaddingWithRough,
        "`padding` is not allowed with care `Rough`",
        "remove this call, or use care `Gentle`",
        "`padding` is allowed with: `Gentle`",
        Elsewhere,
        Hidden
    );
    rule!(
        BellWithoutNote,
        "`bell` and `note` exclude each other, and `note` is already set",
        "remove this call, or the one of `note`",
        "a bell is rung, or a note is left",
        Unset,
        Hidden
    );
    rule!(
        RecipientIsSet,
        "missing field `recipient`",
        "add `.recipient(..)` to this `Order`",
        "`.recipient(..)` takes a `String`",
        Set,
        Hidden
    );

    #[diagnostic::on_unimplemented(
        message = "missing field `weight`: service `Parcel` requires it",
        label = "add `.weight(..)` to this `Order`",
        note = "`.weight(..)` takes a `u32`"
    )]
    pub trait WeightIsSetInParcel<Fact> {}
    #[diagnostic::do_not_recommend]
    impl<Fact> WeightIsSetInParcel<Fact> for Set {}
    #[diagnostic::do_not_recommend]
    impl WeightIsSetInParcel<Elsewhere> for Unset {}
    #[diagnostic::do_not_recommend]
    impl WeightIsSetInParcel<Hidden> for Unset {}
}

impl<M: Service, Recipient, Weight, Note> OrderBuilder<M, ((Recipient, Weight, Note),)> {
    /// Who gets it.
    pub fn recipient(
        mut self,
        recipient: impl Into<String>,
    ) -> OrderBuilder<M, ((Set, Weight, Note),)> {
        self.value.recipient = Some(recipient.into());
        self.to()
    }

    /// What the courier reads.
    pub fn note(mut self, note: impl Into<String>) -> OrderBuilder<M, ((Recipient, Weight, Set),)> {
        self.value.note = Some(note.into());
        self.to()
    }

    /// In grams.
    ///
    /// Only in service `Parcel`, `Freight`.
    pub fn weight(mut self, weight: u32) -> OrderBuilder<M, ((Recipient, Set, Note),)>
    where
        M::Letter: rules::WeightInLetter,
    {
        self.value.weight = Some(weight);
        self.to()
    }

    /// Whether the bell is rung.
    ///
    /// Excludes `note`.
    pub fn bell(mut self, bell: bool) -> Self
    where
        Note: rules::BellWithoutNote,
    {
        self.value.bell = Some(bell);
        self
    }
}

impl<M: Service, State> OrderBuilder<M, State> {
    /// Which stamp.
    ///
    /// Only in service `Letter`.
    pub fn stamp(mut self, stamp: impl Into<String>) -> Self
    where
        M::Parcel: rules::StampInParcel,
        M::Freight: rules::StampInFreight,
    {
        self.value.stamp = Some(stamp.into());
        self
    }

    /// How it is handled.
    ///
    /// Only in service `Parcel`, `Freight`.
    pub fn handling<B>(mut self, handling: impl FnOnce(HandlingBuilder<M>) -> B) -> Self
    where
        M::Letter: rules::HandlingInLetter,
        B: builder::Finish<Handling<M>>,
    {
        self.value.handling = Some(handling(HandlingBuilder::new()).finish());
        self
    }
}

impl<M: Service, Recipient, Weight, Note> OrderBuilder<M, ((Recipient, Weight, Note),)> {
    /// Ends the order.
    pub fn build(self) -> Order<M>
    where
        Recipient: rules::RecipientIsSet,
        Weight: rules::WeightIsSetInParcel<M::Parcel>,
    {
        self.value
    }
}

impl<M: Service> HandlingBuilder<M> {
    /// How carefully: comes before what depends on it.
    pub fn care<C: Care>(self, care: C) -> HandlingBuilder<M, C> {
        let _ = care;
        let mut value = self.value;
        value.care = Some(std::any::type_name::<C>());
        HandlingBuilder {
            value,
            state: PhantomData,
        }
    }
}

impl<M: Service, TagCare> HandlingBuilder<M, TagCare> {
    /// How far it may fall, in metres.
    ///
    /// Only in service `Parcel`.
    pub fn drop_height(mut self, drop_height: f64) -> Self
    where
        M::Freight: rules::DropHeightInFreight,
    {
        self.value.drop_height = Some(drop_height);
        self
    }

    /// On how many pallets.
    ///
    /// Only in service `Freight`.
    pub fn pallets(mut self, pallets: u32) -> Self
    where
        M::Parcel: rules::PalletsInParcel,
    {
        self.value.pallets = Some(pallets);
        self
    }

    /// With what it is padded.
    ///
    /// Only with care `Gentle`.
    pub fn padding(mut self, padding: impl Into<String>) -> Self
    where
        TagCare: Care,
        TagCare::Rough: rules::PaddingWithRough,
    {
        self.value.padding = Some(padding.into());
        self
    }
}
