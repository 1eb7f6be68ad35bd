/// A page as a list of pages shows it.
struct ListedPage {
    let path: String
    let title: String
    let group: String
    /// Plain text; empty where there is none.
    let summary: String

    init(path: String, title: String, group: String, summary: String) {
        self.path = path
        self.title = title
        self.group = group
        self.summary = summary
    }

    init(_ page: ReferencePage) {
        self.init(path: page.path, title: page.title, group: page.group, summary: page.summary)
    }
}
