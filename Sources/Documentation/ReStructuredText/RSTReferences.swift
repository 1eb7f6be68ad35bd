/// The names that references of a document may have, and the references that wait for them.
struct RSTReferences {
    private enum Target {
        /// A section's title, which another target of the same name replaces.
        case section
        case explicit(address: [UInt8])
        case ambiguous
    }

    /// A reference and how it is written, which is shown where it leads nowhere.
    struct Reference {
        var node: Int
        var source: [UInt8]
    }

    private var targets: [String: Target] = [:]
    private var named: [(name: String, Reference)] = []
    private var anonymous: [Reference] = []
    private var anonymousTargets = 0

    mutating func addSection(_ name: [UInt8]) {
        let name = normalized(name)
        switch targets[name] {
        case nil: targets[name] = .section
        case .section: targets[name] = .ambiguous
        case .explicit, .ambiguous: break
        }
    }

    mutating func addTarget(_ name: [UInt8], address: [UInt8]) {
        let name = normalized(name)
        if case .explicit(let other) = targets[name], other != address || address.isEmpty {
            targets[name] = .ambiguous
        } else if case .ambiguous = targets[name] {
            return
        } else {
            targets[name] = .explicit(address: address)
        }
    }

    mutating func addAnonymousTarget() { anonymousTargets += 1 }

    mutating func add(_ reference: Reference, to name: [UInt8]) {
        named.append((normalized(name), reference))
    }

    mutating func addAnonymous(_ reference: Reference) {
        anonymous.append(reference)
    }

    /// Shows the references that lead nowhere as they are written.
    func resolve(in tree: inout RSTTreeBuilder) {
        for (name, reference) in named {
            switch targets[name] {
            case .section, .explicit: break
            case nil, .ambiguous: tree.markProblematic(reference.node, reference.source)
            }
        }
        if anonymous.count != anonymousTargets {
            for reference in anonymous { tree.markProblematic(reference.node, reference.source) }
        }
    }

    /// A name in lower case with single spaces.
    private func normalized(_ name: [UInt8]) -> String {
        String(decoding: name, as: UTF8.self).lowercased().unicodeScalars
            .split { RSTCharacters.isSpace($0.value) }.map { String($0) }.joined(separator: " ")
    }
}
