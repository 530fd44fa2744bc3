//! The name that a misspelt one was meant to be.

/// The candidate that differs least from `word`, if it differs in few letters.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let near = candidates
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate));
    let (distance, candidate) = near.min_by_key(|(distance, _)| *distance)?;
    (distance * 3 <= word.chars().count()).then_some(candidate)
}

/// How many letters to insert, remove, replace or swap with their neighbour.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows = vec![(0..=to.len()).collect::<Vec<_>>()];
    for i in 1..=from.len() {
        let mut row = vec![i];
        for j in 1..=to.len() {
            let same = from[i - 1] == to[j - 1];
            let replaced = rows[i - 1][j - 1] + usize::from(!same);
            let mut best = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[from.len()][to.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn few_wrong_letters_are_forgiven() {
        let names = ["app_id", "resource_id", "sid"];

        assert_eq!(nearest("ap_id", names), Some("app_id"));
        assert_eq!(nearest("ressource_di", names), Some("resource_id"));
        assert_eq!(nearest("sdi", names), Some("sid"));
    }

    #[test]
    fn another_word_is_not() {
        assert_eq!(nearest("cname", ["app_id", "resource_id", "sid"]), None);
        assert_eq!(nearest("M", ["m", "sid"]), None);
        assert_eq!(nearest("sid", []), None);
    }
}
