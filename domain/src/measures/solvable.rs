//! Which of several unknowns follow from sums that are known: Gauss and Jordan's elimination, sparse, modulo a prime.

use std::collections::{BTreeMap, BTreeSet};

/// A prime below 2^31, so that products fit; sums of ones and small differences do not vanish by it.
const PRIME: u64 = 2_147_483_647;

/// The most unknowns that are solved together: the elimination's time grows with their cube.
const MOST_UNKNOWNS: usize = 600;

type Row = BTreeMap<usize, u64>;

/// The unknowns that have one solution only when the sum of each of `sums` is known. Of more than 600 that hang
/// together none is told.
pub(super) fn solvable(sums: &[Vec<usize>]) -> Vec<usize> {
    let mut found: Vec<usize> = parts(sums).iter().flat_map(|part| solve(part)).collect();
    found.sort_unstable();
    found
}

/// The sums in groups that share no unknown.
fn parts<'a>(sums: &'a [Vec<usize>]) -> Vec<Vec<&'a Vec<usize>>> {
    let mut parts: Vec<(BTreeSet<usize>, Vec<&'a Vec<usize>>)> = Vec::new();
    for sum in sums {
        let (mut unknowns, mut together) = (sum.iter().copied().collect::<BTreeSet<_>>(), vec![sum]);
        let shares = |part: &(BTreeSet<usize>, _)| sum.iter().any(|unknown| part.0.contains(unknown));
        let (sharing, apart): (Vec<_>, Vec<_>) = parts.into_iter().partition(shares);
        for (more_unknowns, more) in sharing {
            unknowns.extend(more_unknowns);
            together.extend(more);
        }
        parts = apart;
        parts.push((unknowns, together));
    }
    parts.into_iter().filter(|(unknowns, _)| unknowns.len() <= MOST_UNKNOWNS).map(|(_, sums)| sums).collect()
}

fn solve(sums: &[&Vec<usize>]) -> Vec<usize> {
    let mut reduced: Vec<(usize, Row)> = Vec::new();
    for sum in sums {
        let mut row: Row = sum.iter().map(|unknown| (*unknown, 1)).collect();
        for (pivot, other) in &reduced {
            subtract(&mut row, other, *pivot);
        }
        let Some((pivot, lead)) = row.iter().next().map(|(unknown, factor)| (*unknown, *factor)) else { continue };
        let inverse = power(lead, PRIME - 2);
        row.values_mut().for_each(|factor| *factor = *factor * inverse % PRIME);
        for (_, other) in &mut reduced {
            subtract(other, &row, pivot);
        }
        reduced.push((pivot, row));
    }
    reduced.into_iter().filter(|(_, row)| row.len() == 1).map(|(pivot, _)| pivot).collect()
}

/// Takes so many times `other` from `row` that `pivot` vanishes from it; in `other`, the pivot's factor is one.
fn subtract(row: &mut Row, other: &Row, pivot: usize) {
    let Some(times) = row.get(&pivot).copied() else { return };
    for (unknown, factor) in other {
        let own = row.entry(*unknown).or_insert(0);
        *own = (*own + (PRIME - times) * factor) % PRIME;
        if *own == 0 {
            row.remove(unknown);
        }
    }
}

fn power(base: u64, exponent: u64) -> u64 {
    let (mut base, mut exponent, mut result) = (base, exponent, 1);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_square_keeps_its_secrets_and_a_path_does_not() {
        assert_eq!(solvable(&[vec![0, 1], vec![2, 3], vec![0, 2], vec![1, 3]]), []);
        // Three of a square's corners: each line's end gives the next.
        assert_eq!(solvable(&[vec![0, 1], vec![2], vec![0, 2]]), [0, 1, 2]);
        assert_eq!(solvable(&[]), []);
    }

    #[test]
    fn a_bridge_between_two_squares_is_found() {
        // Corners 0-3 and 4-7; unknown 8 stands in the second row of the one and the first column of the other.
        let rows = [vec![0, 1], vec![2, 3, 8], vec![4, 5], vec![6, 7]];
        let columns = [vec![0, 2], vec![1, 3], vec![8, 4, 6], vec![5, 7]];
        assert_eq!(solvable(&[rows, columns].concat()), [8]);
    }
}
