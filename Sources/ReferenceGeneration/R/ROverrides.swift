import ModelReaders
import ServiceModel

/// What no rule can know of R's help pages.
struct ROverrides: Sendable {
    enum PageLength: String, CaseIterable {
        case short, full
    }

    private enum Key: String, CaseIterable {
        case prefixes, website, websiteOfAWS, pages
    }

    /// What functions begin with, by the prefix that the rule gives.
    private(set) var prefixes: [String: String] = [:]
    private var website = ""
    private var websiteOfAWS = ""
    private var pages: PageLength?

    /// Reads the override files, reporting what is wrong in them.
    init(_ overrides: ReferenceOverrides, diagnostics: inout DiagnosticCollector) {
        for document in overrides.documents where document.root.kind != .null {
            read(document.root, &diagnostics)
        }
    }

    private mutating func read(_ root: SourceNode, _ diagnostics: inout DiagnosticCollector) {
        let mapping = CheckedMapping()
        mapping.read(root, of: "an override file of the format r", as: Key.self, &diagnostics) {
            key, value, diagnostics in
            switch key {
            case .prefixes:
                for (prefix, name) in mapping.nameMap(value, key.rawValue, &diagnostics) { prefixes[prefix] = name }
            case .website: website = mapping.string(value, key.rawValue, &diagnostics) ?? website
            case .websiteOfAWS: websiteOfAWS = mapping.string(value, key.rawValue, &diagnostics) ?? websiteOfAWS
            case .pages: pages = mapping.value(value, key.rawValue, "length of pages", &diagnostics) ?? pages
            }
        }
    }

    /// Where the whole page of a function is; `nil` where pages are to be whole, or the service has no website.
    func website(of function: String, _ service: ReferenceService) -> String? {
        let pattern = service.isOfAWS && !websiteOfAWS.isEmpty ? websiteOfAWS : website
        guard !pattern.isEmpty else { return nil }
        return pattern.split(separator: "{function}", omittingEmptySubsequences: false).joined(separator: function)
    }

    /// Whether pages have only what is needed beside a website.
    func isShort(_ service: ReferenceService) -> Bool {
        pages.map { $0 == .short } ?? (website(of: "", service) != nil)
    }
}
