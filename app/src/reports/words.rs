//! The texts of reports: Markdown to blocks. Only what [`Block`] knows comes through; HTML that somebody typed stands there
//! as they typed it.

use domain::reports::{Block, Span, is_safe_link};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Reads a text. What Markdown knows besides headings, lists, emphasis and links is read as plain text.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, Options::empty()) {
        reader.take(event);
    }
    reader.end_line();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    line: Vec<Span>,
    /// Lists that are open, innermost last: numbered or not. An inner one becomes part of the outer one.
    lists: Vec<bool>,
    items: Vec<Vec<Span>>,
    is_heading: bool,
    strong: usize,
    emphasis: usize,
    link: Option<String>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => self.add(&text),
            Event::SoftBreak | Event::HardBreak => self.add(" "),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.is_heading = true,
            Tag::List(first) => {
                self.end_line();
                self.lists.push(first.is_some());
            }
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::Link { dest_url, .. } => self.link = Some(dest_url.to_string()).filter(|link| is_safe_link(link)),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                self.end_line();
                self.is_heading = false;
            }
            TagEnd::List(_) => {
                self.end_line();
                let is_numbered = self.lists.pop().unwrap_or_default();
                if self.lists.is_empty() && !self.items.is_empty() {
                    self.blocks.push(Block::List { is_numbered, items: std::mem::take(&mut self.items) });
                }
            }
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Link => self.link = None,
            _ => {}
        }
    }

    fn add(&mut self, text: &str) {
        let (is_strong, is_emphasis) = (self.strong > 0, self.emphasis > 0);
        match self.line.last_mut() {
            Some(span) if (span.is_strong, span.is_emphasis, &span.link) == (is_strong, is_emphasis, &self.link) => {
                span.text.push_str(text);
            }
            _ => self.line.push(Span { text: text.to_owned(), is_strong, is_emphasis, link: self.link.clone() }),
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.iter().all(|span| span.text.trim().is_empty()) {
            return;
        }
        match (self.lists.is_empty(), self.is_heading) {
            (false, _) => self.items.push(line),
            (true, true) => self.blocks.push(Block::Heading(line)),
            (true, false) => self.blocks.push(Block::Paragraph(line)),
        }
    }
}

/// A part of a text as a template sets it: between which tags, and its lines (the items of a list).
pub struct Part {
    pub tag: &'static str,
    pub is_list: bool,
    pub lines: Vec<Vec<Span>>,
}

/// The text in its parts.
pub fn parts(text: &str) -> Vec<Part> {
    let part = |block| match block {
        Block::Heading(line) => Part { tag: "h3", is_list: false, lines: vec![line] },
        Block::Paragraph(line) => Part { tag: "p", is_list: false, lines: vec![line] },
        Block::List { is_numbered: true, items } => Part { tag: "ol", is_list: true, lines: items },
        Block::List { is_numbered: false, items } => Part { tag: "ul", is_list: true, lines: items },
    };
    blocks(text).into_iter().map(part).collect()
}

/// The text as it is read in a terminal: a line for each block or item.
pub fn plain(text: &str) -> Vec<String> {
    let joined = |line: &Vec<Span>| line.iter().map(|span| span.text.as_str()).collect::<String>();
    let lines = |block: Block| match block {
        Block::Heading(line) | Block::Paragraph(line) => vec![joined(&line)],
        Block::List { items, .. } => items.iter().map(|item| format!("- {}", joined(item))).collect(),
    };
    blocks(text).into_iter().flat_map(lines).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use askama::Template;

    #[derive(Template)]
    #[template(path = "report_words.html")]
    struct Words {
        parts: Vec<Part>,
    }

    #[test]
    fn headings_lists_emphasis_and_links_come_through() {
        let html = |text: &str| Words { parts: parts(text) }.render().unwrap();
        let check = |text: &str, expected: &str| assert_eq!(html(text), expected, "{text}");
        check("Yksi.\nSama.\n\nToinen.", "<p>Yksi. Sama.</p><p>Toinen.</p>");
        check("# Otsikko\nTeksti", "<h3>Otsikko</h3><p>Teksti</p>");
        check("- a\n- **b**\n  - c", "<ul><li>a</li><li><strong>b</strong></li><li>c</li></ul>");
        check("1. a\n2. *b*", "<ol><li>a</li><li><em>b</em></li></ol>");
        check("[sivu](https://a.example/b)", "<p><a href=\"https://a.example/b\">sivu</a></p>");
        check("[paha](javascript:alert(1))", "<p>paha</p>");
        check("", "");
        assert_eq!(plain("# A\n\n- b\n- c"), ["A", "- b", "- c"]);
    }

    #[test]
    fn no_text_brings_a_tag_of_its_own() {
        for text in [
            "<script>alert(1)</script>",
            "a <b onclick=\"x\">b</b>",
            "<p onclick=x>\n\n<img src=x onerror=y>",
            "`<img>`\n\n    <img>",
            "[<img>](https://a.example/\"><img>)",
            "![<img>](x)",
        ] {
            let told = Words { parts: parts(text) }.render().unwrap();
            assert!(!["<script", "<b ", "<img", "<p "].iter().any(|tag| told.contains(tag)), "{text}: {told}");
        }
    }
}
