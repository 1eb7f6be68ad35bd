package import ServiceModel

extension SourceDocument {
    /// Parses one YAML document, or reports what is wrong and returns `nil`.
    ///
    /// The document becomes what its JSON twin would be: plain scalars follow JSON's rules (see ``YAMLScalar``), keys
    /// take their text, aliases and merge keys are expanded. A key that a mapping repeats is reported and its first
    /// value kept. Where a YAML 1.1 reader would take a plain scalar for something else, a warning says so.
    package static func parseYAML(
        _ contents: [UInt8], file: UInt32, diagnostics: inout DiagnosticCollector
    ) -> SourceDocument? {
        do throws(YAMLError) {
            var parser = try YAMLParser(contents, file: file)
            let document = try parser.parse()
            for finding in parser.findings {
                let position = SourcePosition(file: file, offset: UInt32(truncatingIfNeeded: finding.offset))
                switch finding.kind {
                case .repeatedKey:
                    diagnostics.error(
                        "the key `\(finding.text)` is repeated in one mapping; remove or rename one", at: position)
                case .ambiguousScalar:
                    diagnostics.warning(
                        "`\(finding.text)` is read as a string, but other YAML readers take it for "
                            + "something else; quote it",
                        at: position)
                }
            }
            return document
        } catch {
            diagnostics.error(
                error.message, at: SourcePosition(file: file, offset: UInt32(truncatingIfNeeded: error.offset)))
            return nil
        }
    }
}

/// What makes a text no YAML, or YAML that is refused.
struct YAMLError: Error {
    let message: String
    /// Where, in bytes from the start.
    let offset: Int
}

/// Something in a document that can be read, but should be told.
struct YAMLFinding {
    enum Kind {
        case repeatedKey, ambiguousScalar
    }

    let kind: Kind
    let text: String
    let offset: Int
}
