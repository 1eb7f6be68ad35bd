import Documentation

/// A service's list of pages, as it is for any format.
struct ServiceIndex {
    let path: String
    let title: String
    /// In HTML.
    let description: String
    let pages: [ListedPage]

    /// The pages of each group, groups in the order in which they first come.
    var groups: [(name: String, pages: [ListedPage])] {
        var order: [String] = []
        var members: [String: [ListedPage]] = [:]
        for page in pages {
            if members[page.group] == nil { order.append(page.group) }
            members[page.group, default: []].append(page)
        }
        return order.map { ($0, members[$0] ?? []) }
    }

    /// The list as the content of a page, in HTML.
    func content() -> [UInt8] {
        var html = "<h1>\(DocumentationHTML.escape(title))</h1>\n"
        if !description.isEmpty { html += description + "\n" }
        for group in groups {
            if !group.name.isEmpty { html += "<h2>\(DocumentationHTML.escape(group.name))</h2>\n" }
            html += "<dl>\n"
            for page in group.pages {
                let link = PageAddress.link(from: path, to: page.path)
                html += "<dt><a href=\"\(link)\">\(DocumentationHTML.escape(page.title))</a></dt>\n"
                if !page.summary.isEmpty { html += "<dd>\(DocumentationHTML.escape(page.summary))</dd>\n" }
            }
            html += "</dl>\n"
        }
        return Array(html.utf8)
    }
}
