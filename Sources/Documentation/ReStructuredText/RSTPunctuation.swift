/// The punctuation beyond ASCII that may stand beside inline markup, as docutils 0.16 lists it from Unicode 5.2: opening and
/// closing punctuation in pairs, and what delimits words.
enum RSTPunctuation {
    static func isOpener(_ scalar: UInt32) -> Bool { closers[scalar] != nil }

    static func isCloser(_ scalar: UInt32) -> Bool { allClosers.contains(scalar) }

    static func isDelimiter(_ scalar: UInt32) -> Bool {
        var low = 0
        var high = delimiters.count
        while low < high {
            let middle = (low + high) / 2
            if delimiters[middle].1 < scalar { low = middle + 1 } else { high = middle }
        }
        return low < delimiters.count && delimiters[low].0 <= scalar
    }

    /// Whether two characters beyond ASCII enclose something, as opening and closing quotation marks do.
    static func isPair(_ opener: UInt32, _ closer: UInt32) -> Bool {
        closers[opener]?.contains(closer) ?? false
    }

    /// For an opening character those that close it: more than one where languages differ.
    private static let closers: [UInt32: [UInt32]] = {
        var result: [UInt32: [UInt32]] = [:]
        for (opener, closer) in zip(openings.unicodeScalars, closings.unicodeScalars) where result[opener.value] == nil
        {
            result[opener.value] = [closer.value]
        }
        for (opener, more) in otherPairs {
            result[opener, default: []] += more.unicodeScalars.map(\.value)
        }
        return result
    }()

    private static let allClosers = Set(closings.unicodeScalars.map(\.value))

    private static let otherPairs: [(UInt32, String)] = [
        (0xBB, "\u{BB}"), (0x2018, "\u{201A}"), (0x2019, "\u{2019}"), (0x201A, "\u{2018}\u{2019}"),
        (0x201C, "\u{201E}"), (0x201E, "\u{201C}\u{201D}"), (0x201D, "\u{201D}"), (0x203A, "\u{203A}"),
    ]

    private static let openings =
        "\u{F3A}\u{F3C}\u{169B}\u{2045}\u{207D}\u{208D}\u{2329}\u{2768}\u{276A}\u{276C}\u{276E}"
        + "\u{2770}\u{2772}\u{2774}\u{27C5}\u{27E6}\u{27E8}\u{27EA}\u{27EC}\u{27EE}\u{2983}\u{2985}"
        + "\u{2987}\u{2989}\u{298B}\u{298D}\u{298F}\u{2991}\u{2993}\u{2995}\u{2997}\u{29D8}\u{29DA}"
        + "\u{29FC}\u{2E22}\u{2E24}\u{2E26}\u{2E28}\u{3008}\u{300A}\u{300C}\u{300E}\u{3010}\u{3014}"
        + "\u{3016}\u{3018}\u{301A}\u{301D}\u{301D}\u{FD3E}\u{FE17}\u{FE35}\u{FE37}\u{FE39}\u{FE3B}"
        + "\u{FE3D}\u{FE3F}\u{FE41}\u{FE43}\u{FE47}\u{FE59}\u{FE5B}\u{FE5D}\u{FF08}\u{FF3B}\u{FF5B}"
        + "\u{FF5F}\u{FF62}\u{AB}\u{2018}\u{201C}\u{2039}\u{2E02}\u{2E04}\u{2E09}\u{2E0C}\u{2E1C}"
        + "\u{2E20}\u{201A}\u{201E}\u{BB}\u{2019}\u{201D}\u{203A}\u{2E03}\u{2E05}\u{2E0A}\u{2E0D}"
        + "\u{2E1D}\u{2E21}\u{201B}\u{201F}"

    private static let closings =
        "\u{F3B}\u{F3D}\u{169C}\u{2046}\u{207E}\u{208E}\u{232A}\u{2769}\u{276B}\u{276D}\u{276F}"
        + "\u{2771}\u{2773}\u{2775}\u{27C6}\u{27E7}\u{27E9}\u{27EB}\u{27ED}\u{27EF}\u{2984}\u{2986}"
        + "\u{2988}\u{298A}\u{298C}\u{298E}\u{2990}\u{2992}\u{2994}\u{2996}\u{2998}\u{29D9}\u{29DB}"
        + "\u{29FD}\u{2E23}\u{2E25}\u{2E27}\u{2E29}\u{3009}\u{300B}\u{300D}\u{300F}\u{3011}\u{3015}"
        + "\u{3017}\u{3019}\u{301B}\u{301E}\u{301F}\u{FD3F}\u{FE18}\u{FE36}\u{FE38}\u{FE3A}\u{FE3C}"
        + "\u{FE3E}\u{FE40}\u{FE42}\u{FE44}\u{FE48}\u{FE5A}\u{FE5C}\u{FE5E}\u{FF09}\u{FF3D}\u{FF5D}"
        + "\u{FF60}\u{FF63}\u{BB}\u{2019}\u{201D}\u{203A}\u{2E03}\u{2E05}\u{2E0A}\u{2E0D}\u{2E1D}"
        + "\u{2E21}\u{201B}\u{201F}\u{AB}\u{2018}\u{201C}\u{2039}\u{2E02}\u{2E04}\u{2E09}\u{2E0C}"
        + "\u{2E1C}\u{2E20}\u{201A}\u{201E}"

    /// First and last characters of ranges.
    private static let delimiters: [(UInt32, UInt32)] = [
        (0xA1, 0xA1), (0xB7, 0xB7), (0xBF, 0xBF), (0x37E, 0x37E), (0x387, 0x387), (0x55A, 0x55F), (0x589, 0x58A),
        (0x5BE, 0x5BE), (0x5C0, 0x5C0), (0x5C3, 0x5C3), (0x5C6, 0x5C6), (0x5F3, 0x5F4), (0x609, 0x60A),
        (0x60C, 0x60D), (0x61B, 0x61B), (0x61E, 0x61F), (0x66A, 0x66D), (0x6D4, 0x6D4), (0x700, 0x70D),
        (0x7F7, 0x7F9), (0x830, 0x83E), (0x964, 0x965), (0x970, 0x970), (0xDF4, 0xDF4), (0xE4F, 0xE4F),
        (0xE5A, 0xE5B), (0xF04, 0xF12), (0xF85, 0xF85), (0xFD0, 0xFD4), (0x104A, 0x104F), (0x10FB, 0x10FB),
        (0x1361, 0x1368), (0x1400, 0x1400), (0x166D, 0x166E), (0x16EB, 0x16ED), (0x1735, 0x1736), (0x17D4, 0x17D6),
        (0x17D8, 0x17DA), (0x1800, 0x180A), (0x1944, 0x1945), (0x19DE, 0x19DF), (0x1A1E, 0x1A1F), (0x1AA0, 0x1AA6),
        (0x1AA8, 0x1AAD), (0x1B5A, 0x1B60), (0x1C3B, 0x1C3F), (0x1C7E, 0x1C7F), (0x1CD3, 0x1CD3), (0x2010, 0x2017),
        (0x2020, 0x2027), (0x2030, 0x2038), (0x203B, 0x203E), (0x2041, 0x2043), (0x2047, 0x2051), (0x2053, 0x2053),
        (0x2055, 0x205E), (0x2CF9, 0x2CFC), (0x2CFE, 0x2CFF), (0x2E00, 0x2E01), (0x2E06, 0x2E08), (0x2E0B, 0x2E0B),
        (0x2E0E, 0x2E1B), (0x2E1E, 0x2E1F), (0x2E2A, 0x2E2E), (0x2E30, 0x2E31), (0x3001, 0x3003), (0x301C, 0x301C),
        (0x3030, 0x3030), (0x303D, 0x303D), (0x30A0, 0x30A0), (0x30FB, 0x30FB), (0xA4FE, 0xA4FF), (0xA60D, 0xA60F),
        (0xA673, 0xA673), (0xA67E, 0xA67E), (0xA6F2, 0xA6F7), (0xA874, 0xA877), (0xA8CE, 0xA8CF), (0xA8F8, 0xA8FA),
        (0xA92E, 0xA92F), (0xA95F, 0xA95F), (0xA9C1, 0xA9CD), (0xA9DE, 0xA9DF), (0xAA5C, 0xAA5F), (0xAADE, 0xAADF),
        (0xABEB, 0xABEB), (0xFE10, 0xFE16), (0xFE19, 0xFE19), (0xFE30, 0xFE32), (0xFE45, 0xFE46), (0xFE49, 0xFE4C),
        (0xFE50, 0xFE52), (0xFE54, 0xFE58), (0xFE5F, 0xFE61), (0xFE63, 0xFE63), (0xFE68, 0xFE68), (0xFE6A, 0xFE6B),
        (0xFF01, 0xFF03), (0xFF05, 0xFF07), (0xFF0A, 0xFF0A), (0xFF0C, 0xFF0F), (0xFF1A, 0xFF1B), (0xFF1F, 0xFF20),
        (0xFF3C, 0xFF3C), (0xFF61, 0xFF61), (0xFF64, 0xFF65), (0x10100, 0x10101), (0x1039F, 0x1039F),
        (0x103D0, 0x103D0), (0x10857, 0x10857), (0x1091F, 0x1091F), (0x1093F, 0x1093F), (0x10A50, 0x10A58),
        (0x10A7F, 0x10A7F), (0x10B39, 0x10B3F), (0x110BB, 0x110BC), (0x110BE, 0x110C1), (0x12470, 0x12473),
    ]
}
