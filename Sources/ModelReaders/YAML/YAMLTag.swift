/// What the tags of YAML say about values.
///
/// Writers put them before quoted scalars: `!!bool "true"` is what JSON writes as `true`. Tags that have no JSON form are
/// refused. Source: YAML 1.2.2, sections 10.1 and 10.2; YAML 1.1's `timestamp` is a string in JSON.
enum YAMLTag {
    private static let prefix = "tag:yaml.org,2002:"

    /// The kind of a scalar with a tag.
    ///
    /// - Throws: ``YAMLError`` where the tag is unknown, or the text is not of its kind in JSON's spelling.
    static func kind(
        _ tag: String, of text: UnsafeBufferPointer<UInt8>, at offset: Int
    ) throws(YAMLError) -> SourceNode.Kind {
        let expected: SourceNode.Kind
        switch tag {
        case "!", prefix + "str", prefix + "timestamp": return .string
        case prefix + "bool": expected = .boolean
        case prefix + "int", prefix + "float": expected = .number
        case prefix + "null": expected = .null
        default: throw unsupported(tag, at: offset)
        }
        guard YAMLScalar.kind(text) == expected else {
            let shown = String(decoding: text.prefix(40), as: UTF8.self)
            throw YAMLError(
                message: "`\(shown)` has the tag `!!\(tag.dropFirst(prefix.utf8.count))`; write it as JSON does",
                offset: offset)
        }
        return expected
    }

    /// Checks the tag of a mapping or a sequence.
    ///
    /// - Throws: ``YAMLError`` where there is one and it is not the name expected.
    static func check(_ tag: String?, is name: String, at offset: Int) throws(YAMLError) {
        if let tag, tag != prefix + name, tag != "!" { throw unsupported(tag, at: offset) }
    }

    private static func unsupported(_ tag: String, at offset: Int) -> YAMLError {
        YAMLError(
            message: "the tag `\(tag)` is not supported; remove it, or use `!!str`, `!!bool`, `!!int` or `!!float`",
            offset: offset)
    }
}
