/// Ids differ by more than the case of their letters, so that they stay apart in every language.
///
/// Source: Smithy 2.0, "Shape ID conflicts".
enum ShapeIDConflictValidation {
    static func check(_ model: Model, diagnostics: inout DiagnosticCollector) {
        var seen = [String: Int](minimumCapacity: model.shapes.count)
        for (index, shape) in model.shapes.enumerated() {
            if let other = seen.updateValue(index, forKey: shape.id.absolute.asciiLowercase) {
                report(shape.id, at: shape.position, model.shapes[other].id, &diagnostics)
                report(model.shapes[other].id, at: model.shapes[other].position, shape.id, &diagnostics)
            }
            checkMembers(of: shape, &diagnostics)
        }
    }

    private static func checkMembers(of shape: Shape, _ diagnostics: inout DiagnosticCollector) {
        guard shape.members.count > 1, shape.kind != .map else { return }
        var seen = [String: Member](minimumCapacity: shape.members.count)
        for member in shape.members {
            guard let other = seen.updateValue(member, forKey: member.name.asciiLowercase), other.name != member.name
            else { continue }
            report(
                shape.id.appending(member: member.name), at: member.position, shape.id.appending(member: other.name),
                &diagnostics)
            report(
                shape.id.appending(member: other.name), at: other.position, shape.id.appending(member: member.name),
                &diagnostics)
        }
    }

    private static func report(
        _ id: @autoclosure () -> ShapeID, at position: SourcePosition, _ other: @autoclosure () -> ShapeID,
        _ diagnostics: inout DiagnosticCollector
    ) {
        diagnostics.report(
            .error, "`\(id())` and `\(other())` differ in case only; rename one", at: position,
            event: "ShapeIdConflict", of: id())
    }
}

extension String {
    /// The text with the letters A to Z made small: what ids are compared by.
    var asciiLowercase: String {
        String(unsafeUninitializedCapacity: utf8.count) { buffer in
            var count = 0
            for byte in utf8 {
                buffer[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                count &+= 1
            }
            return count
        }
    }
}
