/// Character references: `&amp;`, `&#38;`, `&#x26;`.
enum CharacterReferences {
    private static let longestName = 10

    /// The character that a reference at `index`, where an `&` stands, names, and where the reference ends.
    ///
    /// Nil when it is none: an unknown name, no `;`, or no valid character.
    static func decode(
        _ bytes: UnsafePointer<UInt8>, at index: Int, before end: Int
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        var position = index + 1
        guard position < end else { return nil }
        if bytes[position] == 0x23 { return decodeNumber(bytes, at: position + 1, before: end) }
        let limit = min(end, position + longestName + 1)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while position < limit, bytes[position].isASCIIAlphanumeric {
            hash = (hash ^ UInt64(bytes[position])) &* 0x100_0000_01B3
            position += 1
        }
        guard position < limit, bytes[position] == 0x3B, let scalar = byHash[hash] else { return nil }
        return (scalar, position + 1)
    }

    private static func decodeNumber(
        _ bytes: UnsafePointer<UInt8>, at start: Int, before end: Int
    ) -> (scalar: Unicode.Scalar, end: Int)? {
        var position = start
        var radix: UInt32 = 10
        if position < end, bytes[position] | 0x20 == 0x78 {
            radix = 16
            position += 1
        }
        let digits = position
        var value: UInt32 = 0
        while position < end, position - digits < 8 {
            let byte = bytes[position]
            let digit: UInt32
            if byte.isASCIIDigit {
                digit = UInt32(byte) - 0x30
            } else if radix == 16, byte | 0x20 >= 0x61, byte | 0x20 <= 0x66 {
                digit = UInt32(byte | 0x20) - 0x61 + 10
            } else {
                break
            }
            value = value &* radix &+ digit
            position += 1
        }
        guard position > digits, position < end, bytes[position] == 0x3B else { return nil }
        if value >= 0x80, value <= 0x9F { value = windows1252[Int(value) - 0x80] }
        guard value > 0, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, position + 1)
    }

    /// What 0x80 to 0x9F mean in HTML (WHATWG HTML, 13.2.5.80).
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private static let byHash: [UInt64: Unicode.Scalar] = {
        var result: [UInt64: Unicode.Scalar] = [:]
        for (name, scalar) in names {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            result[hash] = scalar
        }
        var value: UInt32 = 0xA0
        for name in latin1.split(separator: " ") {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            result[hash] = Unicode.Scalar(value)
            value += 1
        }
        return result
    }()

    /// The names of U+00A0 to U+00FF in order.
    private static let latin1 = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
        micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
        AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
        times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
        egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
        ugrave uacute ucirc uuml yacute thorn yuml
        """

    private static let names: [(String, Unicode.Scalar)] = [
        ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("AMP", "&"), ("LT", "<"), ("GT", ">"),
        ("QUOT", "\""), ("num", "#"), ("dollar", "$"), ("percnt", "%"), ("lpar", "("), ("rpar", ")"), ("ast", "*"),
        ("plus", "+"), ("comma", ","), ("period", "."), ("sol", "/"), ("colon", ":"), ("semi", ";"), ("equals", "="),
        ("quest", "?"), ("commat", "@"), ("lsqb", "["), ("lbrack", "["), ("bsol", "\\"), ("rsqb", "]"),
        ("rbrack", "]"), ("Hat", "^"), ("lowbar", "_"), ("grave", "`"), ("lcub", "{"), ("lbrace", "{"), ("vert", "|"),
        ("verbar", "|"), ("rcub", "}"), ("rbrace", "}"), ("excl", "!"), ("Tab", "\t"), ("NewLine", "\n"),
        ("OElig", "\u{152}"), ("oelig", "\u{153}"), ("Scaron", "\u{160}"), ("scaron", "\u{161}"), ("Yuml", "\u{178}"),
        ("fnof", "\u{192}"), ("circ", "\u{2C6}"), ("tilde", "\u{2DC}"), ("ensp", "\u{2002}"), ("emsp", "\u{2003}"),
        ("thinsp", "\u{2009}"), ("zwnj", "\u{200C}"), ("zwj", "\u{200D}"), ("ndash", "\u{2013}"),
        ("mdash", "\u{2014}"), ("lsquo", "\u{2018}"), ("rsquo", "\u{2019}"), ("sbquo", "\u{201A}"),
        ("ldquo", "\u{201C}"), ("rdquo", "\u{201D}"), ("bdquo", "\u{201E}"), ("dagger", "\u{2020}"),
        ("Dagger", "\u{2021}"), ("bull", "\u{2022}"), ("hellip", "\u{2026}"), ("permil", "\u{2030}"),
        ("prime", "\u{2032}"), ("Prime", "\u{2033}"), ("lsaquo", "\u{2039}"), ("rsaquo", "\u{203A}"),
        ("oline", "\u{203E}"), ("frasl", "\u{2044}"), ("euro", "\u{20AC}"), ("trade", "\u{2122}"),
        ("larr", "\u{2190}"), ("uarr", "\u{2191}"), ("rarr", "\u{2192}"), ("darr", "\u{2193}"), ("harr", "\u{2194}"),
        ("lArr", "\u{21D0}"), ("rArr", "\u{21D2}"), ("hArr", "\u{21D4}"), ("forall", "\u{2200}"), ("part", "\u{2202}"),
        ("exist", "\u{2203}"), ("empty", "\u{2205}"), ("isin", "\u{2208}"), ("notin", "\u{2209}"), ("sum", "\u{2211}"),
        ("minus", "\u{2212}"), ("radic", "\u{221A}"), ("infin", "\u{221E}"), ("and", "\u{2227}"), ("or", "\u{2228}"),
        ("cap", "\u{2229}"), ("cup", "\u{222A}"), ("asymp", "\u{2248}"), ("ne", "\u{2260}"), ("equiv", "\u{2261}"),
        ("le", "\u{2264}"), ("ge", "\u{2265}"), ("sub", "\u{2282}"), ("sup", "\u{2283}"), ("alpha", "\u{3B1}"),
        ("beta", "\u{3B2}"), ("gamma", "\u{3B3}"), ("delta", "\u{3B4}"), ("Delta", "\u{394}"), ("lambda", "\u{3BB}"),
        ("mu", "\u{3BC}"), ("pi", "\u{3C0}"), ("sigma", "\u{3C3}"), ("omega", "\u{3C9}"), ("Omega", "\u{3A9}"),
        ("check", "\u{2713}"), ("cross", "\u{2717}"),
    ]
}
