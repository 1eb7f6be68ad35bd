/// The type of a trait's value, as far as generation depends on it.
indirect enum TraitValueSchema: Sendable {
    /// Any value, checked elsewhere or not read.
    case anything
    /// An object whose entries are not looked at: what an annotation is in JSON.
    case annotation
    case string
    case nonEmptyString
    case boolean
    case number
    case integer(ClosedRange<Int>)
    case choice([String])
    case list(TraitValueSchema)
    /// An object with entries of any name.
    case map(TraitValueSchema)
    /// An object with these entries. Others are ignored, as Smithy allows them with a warning at most.
    case object([Field])

    struct Field: Sendable {
        let name: String
        let schema: TraitValueSchema
        let isRequired: Bool

        init(_ name: String, _ schema: TraitValueSchema, required: Bool = false) {
            self.name = name
            self.schema = schema
            isRequired = required
        }
    }

    /// Reports where a value does not fit. `path` says what the value is: "trait `smithy.api#http`".
    func check(_ node: Node, path: @autoclosure () -> String, diagnostics: inout DiagnosticCollector) {
        switch (self, node.value) {
        case (.anything, _), (.annotation, .object), (.string, .string), (.boolean, .boolean), (.number, .number):
            break
        case (.nonEmptyString, .string(let text)):
            if text.isEmpty { diagnostics.error("\(path()) must not be empty; give it a text", at: node.position) }
        case (.integer(let range), .number(let text)):
            guard let integer = node.integer, range.contains(integer) else {
                diagnostics.error(
                    "\(path()) must be an integer from \(range.lowerBound) to \(range.upperBound), not \(text); "
                        + "correct it",
                    at: node.position)
                return
            }
        case (.choice(let choices), .string(let text)):
            if !choices.contains(text) {
                let list = choices.map { "\"\($0)\"" }.joined(separator: ", ")
                diagnostics.error("\(path()) is \"\(text)\"; use one of \(list)", at: node.position)
            }
        case (.list(let element), .array(let elements)):
            for (index, value) in elements.enumerated() {
                element.check(value, path: "element \(index) of \(path())", diagnostics: &diagnostics)
            }
        case (.map(let schema), .object(let entries)):
            for entry in entries {
                schema.check(entry.value, path: "`\(entry.key)` of \(path())", diagnostics: &diagnostics)
            }
        case (.object(let fields), .object):
            for field in fields {
                if let value = node[field.name] {
                    field.schema.check(value, path: "`\(field.name)` of \(path())", diagnostics: &diagnostics)
                } else if field.isRequired {
                    diagnostics.error("\(path()) has no `\(field.name)`; add it", at: node.position)
                }
            }
        default:
            diagnostics.error(
                "\(path()) must be \(expectation), not \(node.kindWithArticle); write \(example)", at: node.position)
        }
    }

    /// A value of the type, to show how it is written.
    private var example: String {
        switch self {
        case .anything, .annotation: "{}"
        case .map, .object: "{ … }"
        case .string, .nonEmptyString: "it in quotes"
        case .choice(let choices): "\"\(choices.first ?? "")\""
        case .boolean: "true or false"
        case .number, .integer: "it in digits, without quotes"
        case .list: "[ … ]"
        }
    }

    private var expectation: String {
        switch self {
        case .anything: "a value"
        case .annotation, .map, .object: "an object"
        case .string, .nonEmptyString, .choice: "a string"
        case .boolean: "a boolean"
        case .number: "a number"
        case .integer: "an integer"
        case .list: "an array"
        }
    }
}

extension Node {
    /// The kind of value with its article: "a string", "an object", "null".
    var kindWithArticle: String {
        switch value {
        case .null: "null"
        case .array, .object: "an \(kindName)"
        default: "a \(kindName)"
        }
    }
}
