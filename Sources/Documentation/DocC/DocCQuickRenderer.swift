enum DocCQuickRenderer {
    static func render(_ text: String) -> String? { nil }
}
