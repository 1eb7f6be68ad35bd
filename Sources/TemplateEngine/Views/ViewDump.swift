/// The values of a view and of those in it as JSON, in the order of their fields; an absent view is `null`.
///
/// Views more than 100 levels deep are left out as `null`.
package func dump(_ view: any ViewModel) -> String {
    var dump = ViewDump()
    dump.append(view, indentation: "\n", depth: 0)
    return dump.json + "\n"
}

/// Values by name as one JSON object, in their order.
package func dump(_ values: [(name: String, value: ViewValue)]) -> String {
    var dump = ViewDump()
    dump.append(values)
    return dump.json + "\n"
}

/// One value as JSON.
package func dump(_ value: ViewValue) -> String {
    var dump = ViewDump()
    dump.append(value, indentation: "\n", depth: 0)
    return dump.json + "\n"
}

private struct ViewDump {
    var json = ""

    mutating func append(_ values: [(name: String, value: ViewValue)]) {
        json += "{"
        for (index, (name, value)) in values.enumerated() {
            json += index == 0 ? "\n  " : ",\n  "
            append(name)
            json += ": "
            append(value, indentation: "\n  ", depth: 1)
        }
        json += values.isEmpty ? "}" : "\n}"
    }

    /// Appends the view as an object; `indentation` is a line end and the white space of the line it is on.
    mutating func append(_ view: any ViewModel, indentation: String, depth: Int) {
        let fields = type(of: view).viewType.fields
        if depth > 100 {
            json += "null"
            return
        }
        if fields.isEmpty {
            json += "{}"
            return
        }
        let inner = indentation + "  "
        json += "{"
        for slot in fields.indices {
            if slot > 0 { json += "," }
            json += inner
            append(fields[slot].name)
            json += ": "
            append(view.value(at: slot), indentation: inner, depth: depth)
        }
        json += indentation + "}"
    }

    mutating func append(_ value: ViewValue, indentation: String, depth: Int) {
        switch value {
        case .text(let text): append(text)
        case .utf8(let bytes): append(String(decoding: bytes, as: UTF8.self))
        case .flag(let flag): json += flag ? "true" : "false"
        case .view(nil): json += "null"
        case .view(let view?): append(view, indentation: indentation, depth: depth + 1)
        case .views(let views):
            let count = views.count
            if count == 0 {
                json += "[]"
                return
            }
            let inner = indentation + "  "
            json += "["
            for index in 0..<count {
                if index > 0 { json += "," }
                json += inner
                append(views.view(at: index), indentation: inner, depth: depth + 1)
            }
            json += indentation + "]"
        }
    }

    private mutating func append(_ text: String) {
        json += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        json += "\""
    }
}
