//! "Did you mean …?"

/// The known key that is closest to a misspelt one, if any is close.
pub(crate) fn nearest<'a>(key: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let close = 1 + key.len() / 4;
    let distances = known.map(|known| (distance(key, known), known));
    let (distance, known) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance <= close).then_some(known)
}

/// How many letters to insert, delete or exchange; the case of a letter counts nothing.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<u8> = right
        .bytes()
        .map(|byte| byte.to_ascii_lowercase())
        .collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, byte) in left.bytes().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for column in 0..right.len() {
            let exchange = diagonal + usize::from(byte.to_ascii_lowercase() != right[column]);
            diagonal = row[column + 1];
            row[column + 1] = exchange.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_recognised_and_nonsense_is_not() {
        let known = ["streamMode", "streamTypes", "maxIdleTime"];

        let found = ["strmMode", "streammode", "maxIdelTime", "colour"]
            .map(|key| nearest(key, known.into_iter()));

        assert_eq!(
            found,
            [
                Some("streamMode"),
                Some("streamMode"),
                Some("maxIdleTime"),
                None
            ]
        );
    }
}
