//! Who is told of what, by where they stand in the tree.

use super::{Person, Role};
use crate::organisation::{Organisation, UnitId};

/// Those who are told what comes to the desk of `unit`: every handler whose part of the tree it is in. Where there is
/// none, the nearest manager upwards; where there is none either, the nearest customer-experience manager.
pub fn desk_of<'a>(people: &[&'a Person], organisation: &Organisation, unit: UnitId) -> Vec<&'a Person> {
    let path = organisation.path_up(unit);
    let is_handler = |person: &&&Person| path.iter().any(|up| has(person, Role::Handler, *up));
    let handlers: Vec<&Person> = people.iter().filter(is_handler).copied().collect();
    if handlers.is_empty() { answerable(people, path) } else { handlers }
}

/// Who is told that something on the desk of `unit` will soon be late: the nearest manager upwards, or else the nearest
/// customer-experience manager.
pub fn escalated_to<'a>(people: &[&'a Person], organisation: &Organisation, unit: UnitId) -> Vec<&'a Person> {
    answerable(people, organisation.path_up(unit))
}

fn answerable<'a>(people: &[&'a Person], path: &[UnitId]) -> Vec<&'a Person> {
    let managers = nearest(people, path, Role::Manager);
    if managers.is_empty() { nearest(people, path, Role::ExperienceManager) } else { managers }
}

/// Everybody with `role` in the first unit of `path` where there is anybody.
fn nearest<'a>(people: &[&'a Person], path: &[UnitId], role: Role) -> Vec<&'a Person> {
    let at = |up: &UnitId| people.iter().filter(|person| has(person, role, *up)).copied().collect::<Vec<_>>();
    path.iter().map(at).find(|found| !found.is_empty()).unwrap_or_default()
}

fn has(person: &Person, role: Role, unit: UnitId) -> bool {
    person.duties.iter().any(|duty| duty.role == role && duty.unit == unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::Level;
    use crate::organisation::cast::of_tree;
    use crate::people::Duty;

    /// county ─┬─ health ── dental ─┬─ harbour
    ///         │                    └─ hill
    ///         └─ social
    fn tree() -> Organisation {
        of_tree([
            (0, "county", Level::County, None),
            (1, "health", Level::Division, Some(0)),
            (2, "social", Level::Division, Some(0)),
            (3, "dental", Level::Service, Some(1)),
            (4, "harbour", Level::Unit, Some(3)),
            (5, "hill", Level::Unit, Some(3)),
        ])
    }

    fn people(tree: &Organisation) -> Vec<Person> {
        let person = |(name, role, unit): (&str, Role, &str)| Person {
            id: 0,
            email: String::new(),
            name: name.into(),
            duties: vec![Duty { role, unit: tree.by_code(unit).unwrap().id }],
        };
        let all = [
            ("Aino", Role::Handler, "dental"),
            ("Eeva", Role::Handler, "harbour"),
            ("Hilla", Role::Manager, "health"),
            ("Daa", Role::Manager, "dental"),
            ("Cecilia", Role::ExperienceManager, "county"),
            ("Admin", Role::Administrator, "county"),
        ];
        all.into_iter().map(person).collect()
    }

    type Told = for<'a> fn(&[&'a Person], &Organisation, UnitId) -> Vec<&'a Person>;

    fn check(told: Told, (without, unit): (&[&str], &str), expected: &[&str]) {
        let tree = tree();
        let all = people(&tree);
        let there: Vec<&Person> = all.iter().filter(|person| !without.contains(&person.name.as_str())).collect();
        let found = told(&there, &tree, tree.by_code(unit).unwrap().id);
        let names: Vec<&str> = found.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, expected, "{unit} without {without:?}");
    }

    #[test]
    fn a_desk_is_told_by_its_handlers_or_whoever_answers_for_it() {
        check(desk_of, (&[], "harbour"), &["Aino", "Eeva"]);
        check(desk_of, (&[], "hill"), &["Aino"]);
        check(desk_of, (&["Aino"], "hill"), &["Daa"]);
        check(desk_of, (&["Aino", "Daa"], "hill"), &["Hilla"]);
        check(desk_of, (&[], "social"), &["Cecilia"]);
        check(desk_of, (&[], "county"), &["Cecilia"]);
        check(desk_of, (&["Cecilia"], "social"), &[]);
    }

    #[test]
    fn the_nearest_manager_is_told_before_it_is_late() {
        check(escalated_to, (&[], "harbour"), &["Daa"]);
        check(escalated_to, (&["Daa"], "harbour"), &["Hilla"]);
        check(escalated_to, (&["Daa", "Hilla"], "harbour"), &["Cecilia"]);
        check(escalated_to, (&[], "social"), &["Cecilia"]);
    }
}
