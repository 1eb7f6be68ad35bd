/// Where a member travels in an HTTP message. Source: Smithy 2.0, "HTTP bindings".
package enum HTTPBinding: Equatable, Sendable {
    case body
    case label
    case query(String)
    case queryParameters
    case header(String)
    case prefixHeaders(String)
    case payload
    case statusCode
    /// The events behind all other members.
    case eventStream

    /// What of an HTTP exchange a structure describes.
    package enum Message: Sendable {
        case request, response
    }

    /// The binding that traits ask for, whatever the message.
    package init(_ traits: Traits) {
        if traits.has(.httpLabel) {
            self = .label
        } else if let name = traits.string(.httpQuery) {
            self = .query(name)
        } else if traits.has(.httpQueryParams) {
            self = .queryParameters
        } else if let name = traits.string(.httpHeader) {
            self = .header(name)
        } else if let prefix = traits.string(.httpPrefixHeaders) {
            self = .prefixHeaders(prefix)
        } else if traits.has(.httpPayload) {
            self = .payload
        } else if traits.has(.httpResponseCode) {
            self = .statusCode
        } else {
            self = .body
        }
    }

    /// The binding that counts in a message: an answer has no path and no query, a request no status.
    package init(_ traits: Traits, in message: Message) {
        let binding = HTTPBinding(traits)
        self =
            switch binding {
            case .label, .query, .queryParameters: message == .request ? binding : .body
            case .statusCode: message == .response ? binding : .body
            default: binding
            }
    }

    /// The members of a message's outermost structure that travel in it, with their bindings. Where one member is the
    /// whole body, those that are bound to nothing else travel nowhere.
    package static func bindings(
        of structure: Shape, in message: Message
    ) -> [(member: Member, binding: HTTPBinding)] {
        let all = structure.members.map { (member: $0, binding: HTTPBinding($0.traits, in: message)) }
        guard all.contains(where: { $0.binding == .payload }) else { return all }
        return all.filter { $0.binding != .body }
    }
}
