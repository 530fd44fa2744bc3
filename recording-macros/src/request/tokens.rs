//! Numbers for the tokens of a body, by which the compiler is told where a mistake is.

use proc_macro2::Span;

/// The tokens so far, each with its place in the source.
pub(crate) struct Tokens {
    spans: Vec<Span>,
    /// The tokens of which at most one can be wrong: a key and its value.
    groups: Vec<Vec<usize>>,
}

impl Tokens {
    /// Begins with the token of the body as a whole.
    pub(crate) fn new(body: Span) -> Self {
        Self {
            spans: vec![body],
            groups: vec![vec![0]],
        }
    }

    /// The number of a token that begins a group.
    pub(crate) fn begin(&mut self, span: Span) -> usize {
        let token = self.number(span);
        self.groups.push(vec![token]);
        token
    }

    /// The number of a token that can be wrong only if the one before it is not.
    pub(crate) fn follow(&mut self, span: Span) -> usize {
        let token = self.number(span);
        match self.groups.last_mut() {
            Some(group) => group.push(token),
            None => self.groups.push(vec![token]),
        }
        token
    }

    fn number(&mut self, span: Span) -> usize {
        self.spans.push(span);
        self.spans.len() - 1
    }

    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    /// The groups, each token with its place in the source.
    pub(crate) fn groups(&self) -> impl Iterator<Item = Vec<(usize, Span)>> {
        let groups = self.groups.iter();
        groups.map(|group| {
            group
                .iter()
                .map(|token| (*token, self.spans[*token]))
                .collect()
        })
    }
}
