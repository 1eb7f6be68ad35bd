/// Values of traits say something: rules that the shapes of the values cannot state.
///
/// Sources: Smithy 2.0, "length trait", "range trait", "pattern trait", "externalDocumentation trait", "aws.api#arn trait",
/// "aws.api#arnReference trait", "MQTT topics".
enum TraitMeaningValidation {
    private static let topics: Set<ShapeID> = [ShapeID("smithy.mqtt#publish"), ShapeID("smithy.mqtt#subscribe")]
    private static let schemes: Set<String> = ["http", "https", "ftp", "file", "jar", "mailto"]

    static func check(_ entry: Traits.Entry, _ owner: () -> ShapeID, diagnostics: inout DiagnosticCollector) {
        let value = entry.value
        func report(_ message: String, at node: Node? = nil) {
            diagnostics.report(.error, message, at: node.place(or: value.position), of: owner())
        }
        switch entry.known {
        case .length, .range:
            if value["min"] == nil, value["max"] == nil {
                report("trait `\(entry.id)` of `\(owner())` has no bound; add `min` or `max`")
            }
        case .pattern:
            guard let text = value.string, let problem = problem(ofPattern: text) else { return }
            report("the pattern of `\(owner())` is no regular expression: \(problem); mend it")
        case .externalDocumentation:
            for link in value.object ?? [] {
                guard let text = link.value.string, !isURL(text) else { continue }
                report(
                    "the documentation `\(link.key)` of `\(owner())` is at \"\(text)\", which is no URL; let it begin with "
                        + "`https://`", at: link.value)
            }
        case .arn:
            if let template = value["template"], template.string?.utf8.first == UInt8(ascii: "/") {
                report("the template of the ARN of `\(owner())` begins with a slash; remove it", at: template)
            }
        case .arnReference:
            for key in ["resource", "service"] {
                guard let node = value[key], let text = node.string, !ShapeID.isIdentifier(text), !ShapeID.isValid(text)
                else { continue }
                report("`\(key)` of the ARN of `\(owner())` is \"\(text)\", which is no shape id; write one", at: node)
            }
        default:
            guard entry.known == nil, topics.contains(entry.id), let text = value.string,
                let problem = problem(ofTopic: text)
            else { return }
            report("the topic \"\(text)\" of `\(owner())` \(problem)")
        }
    }

    private static func problem(ofPattern text: String) -> String? {
        do throws(RegularExpression.Failure) {
            _ = try RegularExpression(text)
            return nil
        } catch {
            if case .invalid(let problem) = error { return problem }
            return nil
        }
    }

    private static func isURL(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return schemes.contains(text[..<colon].lowercased())
    }

    /// Source: Smithy 2.0, "MQTT topic templates".
    private static func problem(ofTopic text: String) -> String? {
        if text.isEmpty { return "is empty; name one" }
        var seen: Set<Substring> = []
        for level in text.split(separator: "/", omittingEmptySubsequences: false) {
            guard level.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { continue }
            guard level.hasPrefix("{"), level.hasSuffix("}"), level.utf8.count > 1 else {
                return "has a label that is not a whole level; put slashes around it"
            }
            let label = level.dropFirst().dropLast()
            let isName =
                !label.isEmpty
                && label.utf8.allSatisfy { byte in
                    switch byte {
                    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
                    default: false
                    }
                }
            if !isName { return "has a label `\(label)`, which is no name; use letters, digits and underscores" }
            if !seen.insert(label).inserted { return "has the label `\(label)` twice; rename one" }
        }
        return nil
    }
}
