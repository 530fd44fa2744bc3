// /// Sends a letter.
// #[endpoint(POST, "/{M}/boxes/{number}", M: Service(Letter), answer = Receipt)]
// pub struct Send<M> {
//     mode: M,
//     number: u32,
//     #[body]
//     letter: Letter,
// }

#[doc = " Sends a letter."]
pub struct Send<M> {
    mode: M,
    number: u32,
    letter: Letter,
}
#[doc = " The services in which [`Send`] exists."]
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`Send` does not exist in service `{Self}`",
    label = "not an operation of this service",
    note = "`Send` exists in: `Letter`"
)]
pub trait SendExistsInService: Marker<Set = Service> {}
#[diagnostic::do_not_recommend]
#[automatically_derived]
impl SendExistsInService for service::Letter {}
#[automatically_derived]
impl<M> Endpoint for Send<M>
where
    M: SendExistsInService,
{
    const METHOD: Method = Method::POST;
    const TEMPLATE: &'static ::core::primitive::str = "/{M}/boxes/{number}";
    type Answer = Receipt;
    fn path(&self) -> ::std::string::String {
        path(&[
            PathPiece::Text("/"),
            PathPiece::Value(&<M as Marker>::WIRE_TEXT),
            PathPiece::Text("/boxes/"),
            PathPiece::Value(&self.number),
        ])
    }
    fn body(&self) -> EncodedBody {
        json_body(&self.letter)
    }
}
