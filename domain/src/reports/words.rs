//! What people write in a report, as it is set: paragraphs, headings, lists, with emphasis and links.

/// A part of a text that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Heading(Vec<Span>),
    Paragraph(Vec<Span>),
    List { is_numbered: bool, items: Vec<Vec<Span>> },
}

/// Letters that look the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Span {
    pub text: String,
    pub is_strong: bool,
    pub is_emphasis: bool,
    /// Where it leads, if it does: a page or a mail address, see [`is_safe_link`].
    pub link: Option<String>,
}

/// Whether a link leads to a page or a mail address, and not to a script.
pub fn is_safe_link(link: &str) -> bool {
    let is_own = link.starts_with('/') && !link.starts_with("//");
    is_own || ["https://", "http://", "mailto:"].iter().any(|way| link.starts_with(way))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_page_and_nowhere_else() {
        for link in
            ["https://jarviranta.example", "http://a.example/b?c=1", "mailto:viestinta@jarviranta.example", "/mittarit"]
        {
            assert!(is_safe_link(link), "{link}");
        }
        for link in
            ["javascript:alert(1)", "data:text/html,x", "//evil.example", "JAVASCRIPT:x", "", "jarviranta.example"]
        {
            assert!(!is_safe_link(link), "{link}");
        }
    }
}
