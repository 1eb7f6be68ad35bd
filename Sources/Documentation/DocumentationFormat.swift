/// The language in which a model's documentation text is written.
package enum DocumentationFormat: Sendable {
    /// HTML, as in AWS models: white space is collapsed outside `pre`, and sloppy markup is accepted.
    case html

    /// CommonMark, as in Smithy's `documentation` trait, in which HTML may be embedded.
    case commonMark
}
