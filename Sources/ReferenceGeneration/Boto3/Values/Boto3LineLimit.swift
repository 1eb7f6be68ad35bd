/// How many lines a part of a page in reStructuredText may have; a longer one is left out.
enum Boto3LineLimit {
    /// What a request or a response looks like.
    static let syntax = 1500
    /// What the parameters are, or what a response holds.
    static let structure = 5000
}
