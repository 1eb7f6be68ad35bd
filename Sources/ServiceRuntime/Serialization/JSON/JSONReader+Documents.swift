extension JSONReader {
    /// The case that keeps all of a number.
    mutating func scalarDocument(at value: Int) -> Document {
        let text = bytes(value)
        guard let number = DecimalNumber(text) else { return .null }
        if entries[value].kind == ValueTape.Kind.integer {
            if let integer = number.integerValue { return .integer(integer) }
        } else if number.isPreciseAsDouble, let double = number.doubleValue {
            return .number(double)
        }
        return .decimal(BigDecimal(validated: String(decoding: text, as: UTF8.self)))
    }
}
