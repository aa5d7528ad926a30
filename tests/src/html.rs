//! Just enough of HTML to see a page as a browser does: its tags, and its forms with what is filled in.

/// A tag as it stands in a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// With a slash at the front where it closes.
    pub name: String,
    attributes: Vec<(String, String)>,
    /// Where the page goes on behind it.
    end: usize,
}

impl Tag {
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.iter().find(|(name, _)| name == attribute).map(|(_, value)| value.as_str())
    }

    fn has(&self, attribute: &str) -> bool {
        self.get(attribute).is_some()
    }

    /// What a strict content security policy would not let run or apply: code or style within the page.
    pub fn is_inline_code(&self) -> bool {
        let attributes = self.attributes.iter().any(|(name, value)| {
            name == "style" || name.starts_with("on") || value.trim_start().to_lowercase().starts_with("javascript:")
        });
        attributes || self.name == "style" || (self.name == "script" && !self.has("src"))
    }
}

/// Every tag of a page in order.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|found| at + found) {
        let end = tag_end(html, open);
        let inside = html[open + 1..end].trim_end_matches(['>', '/']);
        let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        tags.push(Tag { name: name.to_lowercase(), attributes: read_attributes(attributes), end });
        at = end;
    }
    tags
}

/// Just behind the `>` that ends the tag; those within quotes do not.
fn tag_end(html: &str, open: usize) -> usize {
    let mut quoted = false;
    for (place, sign) in html[open..].char_indices() {
        match sign {
            '"' => quoted = !quoted,
            '>' if !quoted => return open + place + 1,
            _ => {}
        }
    }
    html.len()
}

fn read_attributes(mut text: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    loop {
        text = text.trim_start();
        let length = text.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(text.len());
        if length == 0 {
            return attributes;
        }
        let (name, rest) = text.split_at(length);
        let (value, rest) = match rest.strip_prefix("=\"").and_then(|rest| rest.split_once('"')) {
            Some(found) => found,
            None => ("", rest.trim_start_matches('=')),
        };
        attributes.push((name.to_lowercase(), unescape(value)));
        text = rest;
    }
}

/// Text as a reader sees it.
pub fn unescape(html: &str) -> String {
    const SIGNS: [(&str, &str); 9] = [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#38;", "&"),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    let (mut text, mut rest) = (String::with_capacity(html.len()), html);
    while let Some(at) = rest.find('&') {
        text.push_str(&rest[..at]);
        // In one pass: what comes out is not read again.
        let (code, sign) = SIGNS.into_iter().find(|(code, _)| rest[at..].starts_with(code)).unwrap_or(("&", "&"));
        text.push_str(sign);
        rest = &rest[at + code.len()..];
    }
    text + rest
}

/// A form as a browser would send it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
    /// Its fields go into the address: it asks and changes nothing.
    pub asks: bool,
}

impl Form {
    /// Every form of a page.
    pub fn all_in(html: &str) -> Vec<Form> {
        let tags = tags(html);
        let begins = (0..tags.len()).filter(|at| tags[*at].name == "form");
        begins.map(|first| Form::read(html, &tags[first..])).collect()
    }

    /// From the tag at which it begins.
    fn read(html: &str, tags: &[Tag]) -> Form {
        let mut fields = Vec::new();
        let mut select = String::new();
        for tag in tags.iter().take_while(|tag| tag.name != "/form") {
            let name = tag.get("name").unwrap_or("").to_owned();
            match tag.name.as_str() {
                "input" if is_sent(tag) => fields.push((name, tag.get("value").unwrap_or("").to_owned())),
                "textarea" => {
                    let text = html[tag.end..].split("</textarea").next().unwrap_or("");
                    fields.push((name, unescape(text.strip_prefix('\n').unwrap_or(text))));
                }
                "select" => select = name,
                "option" if tag.has("selected") => {
                    fields.push((select.clone(), tag.get("value").unwrap_or("").to_owned()));
                }
                _ => {}
            }
        }
        let asks = tags[0].get("method") != Some("post");
        Form { action: tags[0].get("action").unwrap_or("").to_owned(), fields, asks }
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(held, _)| held == name).map_or("", |(_, value)| value)
    }

    /// Every value under a name, in order.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(held, _)| held == name).map(|(_, value)| value.as_str()).collect()
    }

    /// Fills in a field, instead of what stood there.
    pub fn with(mut self, name: &str, value: &str) -> Form {
        self.fields.retain(|(held, _)| held != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Ticks a box beside others of the same name.
    pub fn and(mut self, name: &str, value: &str) -> Form {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn without(mut self, name: &str) -> Form {
        self.fields.retain(|(held, _)| held != name);
        self
    }
}

fn is_sent(tag: &Tag) -> bool {
    match tag.get("type") {
        Some("radio" | "checkbox") => tag.has("checked"),
        Some("submit" | "button") => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<form action="/other"><input name="a" value="0"></form>
        <form method="post" action="/sv/palaute" novalidate><input type="hidden" name="token" value="t>1">
        <input type="checkbox" name="kinds" value="thanks" checked><input type="checkbox" name="kinds" value="other">
        <select name="unit"><option value="x">X</option><option value="y" selected>Y</option></select>
        <textarea id="text" name="text">
a &#60;b&#62; &#38;amp;</textarea><button name="find" value="1">Etsi</button></form>"#;

    #[test]
    fn a_form_is_read_as_a_browser_sends_it() {
        let [other, form] = &Form::all_in(PAGE)[..] else { panic!("there are two") };
        assert_eq!((other.action.as_str(), form.action.as_str()), ("/other", "/sv/palaute"));
        let fields = [("token", "t>1"), ("kinds", "thanks"), ("unit", "y"), ("text", "a <b> &amp;")];
        assert_eq!(form.fields, fields.map(|(name, value)| (name.to_owned(), value.to_owned())));
        assert_eq!(form.clone().and("kinds", "other").all("kinds"), ["thanks", "other"]);
        assert_eq!(form.clone().with("text", "c").without("kinds").get("text"), "c");
    }

    #[test]
    fn inline_code_is_seen() {
        let inline = |html: &str| tags(html).iter().any(Tag::is_inline_code);
        assert!(inline("<p style=\"color: red\">") && inline("<script>1</script>") && inline("<a onclick=\"x()\">"));
        assert!(inline("<a href=\" javascript:x()\">") && inline("<style>p{}</style>"));
        assert!(!inline("<script src=\"/a.js\" defer></script><p class=\"style\">onclick</p>"));
    }
}
