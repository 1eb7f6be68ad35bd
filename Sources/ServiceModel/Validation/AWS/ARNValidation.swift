/// The template of a resource's ARN has a place for each of its identifiers, and for nothing else.
///
/// Source: Smithy 2.0, "aws.api#arn trait".
struct ARNValidation {
    let model: Model

    func check(_ resource: Shape, diagnostics: inout DiagnosticCollector) {
        guard let arn = resource.traits[.arn], arn["absolute"]?.boolean != true, arn["resourceDelimiter"] != nil else {
            return
        }
        diagnostics.report(
            .error,
            "the ARN of `\(resource.id)` has a `resourceDelimiter`, which only absolute ones have; remove it, or make it "
                + "`absolute`",
            at: arn.place(or: resource.position), event: "ArnTrait", of: resource.id)
    }

    /// Checks the resources of one of AWS' services.
    func checkTemplates(of service: Shape, diagnostics: inout DiagnosticCollector) {
        guard service.traits.has(.awsService), let properties = service.service else { return }
        for resource in model.resources(of: properties) where resource.traits.has(.arn) && !diagnostics.isFull {
            guard let arn = resource.traits[.arn], let template = arn["template"], let text = template.string else {
                continue
            }
            let place = template.place(or: arn.place(or: resource.position))
            func report(_ problem: String) {
                diagnostics.report(
                    .error, "the template \"\(text)\" of the ARN of `\(resource.id)` \(problem)", at: place,
                    event: "ArnTemplate", of: resource.id)
            }
            let labels = Self.labels(in: text)
            let wrong = labels.filter { !Self.isLabel($0) }
            if !wrong.isEmpty {
                report("has labels that are no names, \(Listing.names(wrong)); use names of identifiers")
                continue
            }
            let identifiers = (resource.resource?.identifiers ?? []).map(\.name)
            let (known, used) = (Set(identifiers), Set(labels))
            let missing = identifiers.filter { !used.contains($0) }
            if !missing.isEmpty {
                report("has no place for the identifiers \(Listing.names(missing)); add one for each")
            }
            let unknown = labels.filter { !known.contains($0) }
            if !unknown.isEmpty {
                report("has labels that are no identifiers, \(Listing.names(unknown)); remove them, or add identifiers")
            }
        }
    }

    /// What stands in braces; empty ones are text.
    private static func labels(in text: String) -> [String] {
        var labels: [String] = []
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            let start = rest.index(after: open)
            if start < close { labels.append(String(text[start..<close])) }
            rest = rest[rest.index(after: close)...]
        }
        return labels
    }

    private static func isLabel(_ text: String) -> Bool {
        let first = text.utf8.first
        let name =
            first == UInt8(ascii: "!") || first == UInt8(ascii: "|") || first == UInt8(ascii: "+")
            ? text.dropFirst() : text[...]
        return ShapeID.isIdentifier(name) || (!name.isEmpty && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") })
    }
}
