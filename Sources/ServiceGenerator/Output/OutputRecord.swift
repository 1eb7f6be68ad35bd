import ModelReaders
import ServiceModel

/// What is remembered in an output folder of the runs that wrote to it: what each made there.
///
/// Of clients it is the services that each configuration file made, so that a service that is gone from a configuration is
/// told from one that another run makes; of reference pages see ``PageRecord``.
struct OutputRecord: Equatable {
    /// The name in the folder of the record of clients. Hidden, so that SwiftPM takes it for no source or resource.
    static let name = ".service-generator.json"
    /// Stands for runs that no configuration file describes.
    static let commandLine = "(command line)"

    /// What was made, sorted, by what made it: of clients the services' ids, by the path of the configuration file as seen from
    /// the folder.
    private(set) var made: [String: [String]] = [:]

    init() {}

    /// Reads a record; `nil` after reporting that it is none.
    init?(_ contents: [UInt8], path: String, diagnostics: inout DiagnosticCollector) {
        let file = diagnostics.sources.add(SourceFile(path: path, contents: contents))
        guard let document = SourceDocument.parseJSON(contents, file: file, diagnostics: &diagnostics) else {
            return nil
        }
        func refuse(_ node: SourceNode) {
            diagnostics.error(
                "this is no record of what was generated; delete the file, it is written anew", at: node.position)
        }
        guard document.root.kind == .object else {
            refuse(document.root)
            return nil
        }
        for (key, value) in document.root.entries {
            let ids = value.elements.compactMap(\.string)
            guard let configuration = key.string, value.kind == .array, ids.count == value.count else {
                refuse(value)
                return nil
            }
            made[configuration] = ids
        }
    }

    /// Remembers what a run made.
    mutating func set(_ names: some Collection<String>, for configuration: String) {
        made[configuration] = names.isEmpty ? nil : names.sorted()
    }

    /// Forgets configuration files that are gone.
    mutating func forget(where isGone: (String) -> Bool) {
        made = made.filter { !isGone($0.key) }
    }

    /// What other runs than this one's make.
    func others(than configuration: String) -> Set<String> {
        var others: Set<String> = []
        for (other, ids) in made where other != configuration { others.formUnion(ids) }
        return others
    }

    /// As JSON, one name a line, so that changes of different lines merge.
    var text: String {
        var text = "{"
        for (index, configuration) in made.keys.sorted().enumerated() {
            text += index == 0 ? "\n" : ",\n"
            let ids = (made[configuration] ?? []).map { "    \(JSONString.quoted($0))" }
            text += "  \(JSONString.quoted(configuration)): [\n\(ids.joined(separator: ",\n"))\n  ]"
        }
        return text + (made.isEmpty ? "}\n" : "\n}\n")
    }
}
