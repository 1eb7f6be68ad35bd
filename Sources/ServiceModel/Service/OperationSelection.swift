/// Which operations of a service to keep, by name or by glob.
package struct OperationSelection: Sendable, Equatable {
    /// What to keep; empty keeps all.
    package var kept: [OperationPattern]
    /// What to leave out of what is kept.
    package var dropped: [OperationPattern]

    package init(kept: [OperationPattern] = [], dropped: [OperationPattern] = []) {
        self.kept = kept
        self.dropped = dropped
    }

    /// Whether every operation is kept.
    package var isEmpty: Bool { kept.isEmpty && dropped.isEmpty }

    /// The operations that are kept, in their order; `nil` after reporting patterns that match none of the service's, or
    /// that nothing is left.
    func choose(
        from all: [ServiceOperation], of service: Shape, diagnostics: inout DiagnosticCollector
    ) -> [ServiceOperation]? {
        guard !isEmpty else { return all }
        var isKept = Array(repeating: kept.isEmpty, count: all.count)
        var failed = false
        func mark(_ patterns: [OperationPattern], as kept: Bool) {
            for pattern in patterns {
                var matches = false
                for (index, operation) in all.enumerated() where pattern.matches(operation.shape.id) {
                    isKept[index] = kept
                    matches = true
                }
                if matches { continue }
                failed = true
                diagnostics.error(
                    pattern.mismatch(with: all.map(\.shape.id), of: service), at: pattern.location,
                    or: service.position)
            }
        }
        mark(kept, as: true)
        mark(dropped, as: false)
        guard !failed else { return nil }
        let chosen = zip(all, isKept).filter(\.1).map(\.0)
        if chosen.isEmpty {
            diagnostics.error(
                "every operation of the service `\(service.id.name)` is dropped, and no client is left; "
                    + "keep or drop others",
                at: (dropped.first ?? kept.first)?.location, or: service.position)
            return nil
        }
        return chosen
    }
}

extension OperationSelection: ExpressibleByArrayLiteral {
    /// Keeps the operations that match one of these.
    package init(arrayLiteral elements: String...) {
        self.init(kept: elements.map { OperationPattern($0) })
    }
}

/// An operation's name or absolute id, in which `*` stands for any characters, also none, and `?` for one.
package struct OperationPattern: Sendable, Equatable, CustomStringConvertible {
    package let text: String
    /// Where a configuration file writes it; `nil` for one of the command line.
    package let location: SourceLocation?

    package init(_ text: String, at location: SourceLocation? = nil) {
        self.text = text
        self.location = location
    }

    package var description: String { text }

    private var isGlob: Bool { text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } }
    private var isAbsolute: Bool { text.utf8.contains(UInt8(ascii: "#")) }

    /// Whether the pattern matches the operation's whole name, or its whole id where the pattern has a `#`.
    package func matches(_ operation: ShapeID) -> Bool {
        let subject = isAbsolute ? operation.absolute : operation.name
        return isGlob ? matchesGlob(Array(subject.utf8)) : subject == text
    }

    /// Goes back to the last `*` only, which is enough: what an earlier one could match as well, a later one can.
    private func matchesGlob(_ subject: [UInt8]) -> Bool {
        let pattern = Array(text.utf8)
        var inPattern = 0
        var inSubject = 0
        var star: (pattern: Int, subject: Int)?
        while inSubject < subject.count {
            if inPattern < pattern.count, pattern[inPattern] == UInt8(ascii: "*") {
                star = (inPattern, inSubject)
                inPattern += 1
            } else if inPattern < pattern.count,
                pattern[inPattern] == UInt8(ascii: "?") || pattern[inPattern] == subject[inSubject]
            {
                inPattern += 1
                inSubject += 1
            } else if let last = star {
                star = (last.pattern, last.subject + 1)
                inPattern = last.pattern + 1
                inSubject = last.subject + 1
            } else {
                return false
            }
        }
        return pattern[inPattern...].allSatisfy { $0 == UInt8(ascii: "*") }
    }

    /// What is wrong with a pattern that matches nothing.
    fileprivate func mismatch(with operations: [ShapeID], of service: Shape) -> String {
        let names = isAbsolute ? operations.map(\.absolute) : operations.map(\.name)
        let nearest = NearestName.of(text, among: names, hasWildcards: isGlob)
        guard isGlob else {
            let advice = nearest.map { "did you mean `\($0)`?" } ?? "see `service-generator list`"
            return "the service `\(service.id.name)` has no operation `\(text)`; \(advice)"
        }
        let advice = nearest.map { "the nearest is `\($0)`" } ?? "see `service-generator list`"
        return "`\(text)` matches no operation of the service `\(service.id.name)`; \(advice)"
    }
}
