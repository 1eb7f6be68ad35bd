// How a paginator takes the token of one page to the request for the next. Each form answers whether there is a next page.
// A service that repeats the token it was just given would be asked for ever, so that the pages end there, as they do at
// an absent and at an empty token.

/// Moves to the next page by a text token.
/// - Returns: `false` when there is no next page: `next` is absent, empty, or the token just used.
public func advanceToken(_ token: inout String?, _ next: String?) -> Bool {
    guard let next, !next.isEmpty, next != token else { return false }
    token = next
    return true
}

/// Moves to the next page by a text token that the input requires.
/// - Returns: `false` when there is no next page: `next` is absent, empty, or the token just used.
public func advanceToken(_ token: inout String, _ next: String?) -> Bool {
    guard let next, !next.isEmpty, next != token else { return false }
    token = next
    return true
}

/// Moves to the next page by a token that is a map or a list, for example the key of the last item.
/// - Returns: `false` when there is no next page: `next` is absent, empty, or the token just used.
public func advanceToken<Token: Collection & Equatable>(_ token: inout Token?, _ next: Token?) -> Bool {
    guard let next, !next.isEmpty, next != token else { return false }
    token = next
    return true
}

/// Moves to the next page by a token that is a map or a list of values that cannot be compared.
/// - Returns: `false` when there is no next page: `next` is absent or empty.
@_disfavoredOverload
public func advanceToken<Token: Collection>(_ token: inout Token?, _ next: Token?) -> Bool {
    guard let next, !next.isEmpty else { return false }
    token = next
    return true
}

/// Moves to the next page by a token of another type, for example a number.
/// - Returns: `false` when there is no next page: `next` is absent or the token just used.
@_disfavoredOverload
public func advanceToken<Token: Equatable>(_ token: inout Token?, _ next: Token?) -> Bool {
    guard let next, next != token else { return false }
    token = next
    return true
}

/// Moves to the next page by a token of another type that the input requires.
/// - Returns: `false` when there is no next page: `next` is absent or the token just used.
@_disfavoredOverload
public func advanceToken<Token: Equatable>(_ token: inout Token, _ next: Token?) -> Bool {
    guard let next, next != token else { return false }
    token = next
    return true
}
