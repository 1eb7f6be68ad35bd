import ServiceModel
import TemplateEngine

/// Where a member travels in an HTTP message.
final class BindingView: ViewModel {
    private let member: PlannedMember

    init(_ member: PlannedMember) {
        self.member = member
    }

    static let viewType = ViewType(
        "Binding", version: 1,
        documentation: """
            Where a member travels in an HTTP message. Exactly one of `isBody` to `isStatusCode` is true or not empty; \
            it is `isBody` in structures that are inside others, and wherever the protocol binds nothing.
            """,
        fields: [
            ViewField("isBody", .flag, "Whether the member is one of the body's."),
            ViewField("label", .text, "The name of the part of the path, as a Swift literal."),
            ViewField("query", .text, "The name of the query's parameter, as a Swift literal."),
            ViewField("isQueryParameters", .flag, "Whether the member is a map of the query's parameters."),
            ViewField("header", .text, "The header's name, as a Swift literal."),
            ViewField("prefixHeaders", .text, "What the names of a map's headers begin with, as a Swift literal."),
            ViewField("isPayload", .flag, "Whether the member is the whole body."),
            ViewField("isStatusCode", .flag, "Whether the member is the response's status."),
            ViewField("isHostLabel", .flag, "Whether the member is also a part of the host's name."),
            ViewField(
                "isText", .flag, "Whether a payload is a text as it stands: a string or an enumeration's value."),
            ViewField(
                "isBytes", .flag,
                "Whether a payload is bytes as they stand; one that is neither text nor bytes is JSON."),
            ViewField(
                "mediaType", .text,
                "The media type of a payload of text or bytes, as a Swift literal; of a header, whose text is base64 then."
            ),
        ])

    func value(at slot: Int) -> ViewValue {
        switch slot {
        case 0: .flag(member.binding == .body)
        case 1: .text(member.binding == .label ? SwiftLiteral.string(member.member.name) : "")
        case 2: .text(literal { if case .query(let name) = $0 { name } else { nil } })
        case 3: .flag(member.binding == .queryParameters)
        case 4: .text(literal { if case .header(let name) = $0 { name } else { nil } })
        case 5: .text(literal { if case .prefixHeaders(let prefix) = $0 { prefix } else { nil } })
        case 6: .flag(member.binding == .payload)
        case 7: .flag(member.binding == .statusCode)
        case 8: .flag(member.member.traits.has(.hostLabel))
        case 9: .flag(isText)
        case 10: .flag(isBytes)
        default: .text(mediaType)
        }
    }

    private func literal(_ name: (HTTPBinding) -> String?) -> String {
        name(member.binding).map(SwiftLiteral.string) ?? ""
    }

    private var isText: Bool {
        guard member.binding == .payload else { return false }
        return switch member.type {
        case .string, .enumeration: true
        default: false
        }
    }

    private var isBytes: Bool {
        guard member.binding == .payload else { return false }
        return switch member.type {
        case .blob, .stream: true
        default: false
        }
    }

    private var mediaType: String {
        let own = member.member.traits.string(.mediaType) ?? member.target.shape?.traits.string(.mediaType)
        if isText { return SwiftLiteral.string(own ?? "text/plain") }
        if isBytes { return SwiftLiteral.string(own ?? "application/octet-stream") }
        if case .header = member.binding, case .string = member.type, let own { return SwiftLiteral.string(own) }
        return ""
    }
}
