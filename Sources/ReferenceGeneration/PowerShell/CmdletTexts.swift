/// What every cmdlet's page says in the same words.
enum CmdletTexts {
    static let force = """
        This parameter overrides confirmation prompts to force the cmdlet to continue its operation. This parameter should always \
        be used with caution.
        """

    static let automaticPagination = """
        This cmdlet automatically pages all available results to the pipeline - parameters related to iteration are only needed if \
        you want to manually control the paginated output. To disable autopagination, use -NoAutoIteration.
        """

    static func synopsis(_ operation: String, of title: String) -> String {
        "Calls the \(title) \(operation) API operation."
    }

    static func select(_ selected: String, of response: DotNetType) -> String {
        """
        Use the -Select parameter to control the cmdlet output. The default value is '\(selected)'. Specifying -Select '*' will \
        result in the cmdlet returning the whole service response (\(response.fullName)). Specifying the name of a property of type \
        \(response.fullName) will result in that property being returned. Specifying -Select '^ParameterName' will result in the \
        cmdlet returning the selected cmdlet parameter value.
        """
    }

    static func noAutoIteration(_ token: String) -> String {
        """
        By default the cmdlet will auto-iterate and retrieve all results to the pipeline by performing multiple service calls. If \
        set, the cmdlet will retrieve only the next 'page' of results using the value of \(token) as the start point.
        """
    }

    static func manualPagination(_ token: String) -> [String] {
        [
            """
            Note: This parameter is only used if you are manually controlling output pagination of the service API call.
            """,
            """
            '\(token)' is only returned by the cmdlet when '-Select *' is specified. In order to manually control output pagination, \
            set '-\(token)' to null for the first call then set the '\(token)' using the same property output from the previous \
            call for subsequent calls.
            """,
        ]
    }

    static func bytes(isStream: Bool) -> String {
        isStream
            ? "The cmdlet accepts a parameter of type string, string[], System.IO.FileInfo or System.IO.Stream."
            : """
            The cmdlet will automatically convert the supplied parameter of type string, string[], System.IO.FileInfo or \
            System.IO.Stream to byte[] before supplying it to the service.
            """
    }

    static func input(_ parameter: CmdletParameter) -> String {
        "You can pipe \(article(for: parameter.type.name)) \(parameter.type.name) object to this cmdlet for the \(parameter.name) parameter."
    }

    static func output(_ output: CmdletOutput) -> String {
        let whole =
            "The service call response (type \(output.response.fullName)) can be returned by specifying '-Select *'."
        if let (type, isCollection) = output.member {
            let what =
                isCollection
                ? "a collection of \(type.fullName) objects" : "\(article(for: type.fullName)) \(type.fullName) object"
            return "This cmdlet returns \(what). \(whole)"
        }
        guard output.selected != nil else { return "This cmdlet does not generate any output." }
        let response = output.response.fullName
        return "This cmdlet returns \(article(for: response)) \(response) object containing multiple properties."
    }

    private static func article(for noun: String) -> String {
        switch noun.utf8.first?.lowerCased {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): "an"
        default: "a"
        }
    }
}
