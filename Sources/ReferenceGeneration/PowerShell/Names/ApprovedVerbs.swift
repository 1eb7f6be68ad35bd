/// The verbs that a cmdlet's name may begin with.
///
/// Source: Microsoft, "Approved Verbs for PowerShell Commands".
enum ApprovedVerbs {
    static func contains(_ verb: String) -> Bool { verbs.contains(verb) }

    static let verbs: Set<String> = {
        let common = """
            Add Clear Close Copy Enter Exit Find Format Get Hide Join Lock Move New Open Optimize Push Pop Redo Remove Rename
            Reset Resize Search Select Set Show Skip Split Step Switch Undo Unlock Watch
            """
        let communications = "Connect Disconnect Read Receive Send Write"
        let data = """
            Backup Checkpoint Compare Compress Convert ConvertFrom ConvertTo Dismount Edit Expand Export Group Import
            Initialize Limit Merge Mount Out Publish Restore Save Sync Unpublish Update
            """
        let diagnostic = "Debug Measure Ping Repair Resolve Test Trace"
        let lifecycle = """
            Approve Assert Build Complete Confirm Deny Deploy Disable Enable Install Invoke Register Request Restart Resume
            Start Stop Submit Suspend Uninstall Unregister Wait
            """
        let security = "Block Grant Protect Revoke Unblock Unprotect"
        var verbs: Set<String> = ["Use"]
        for group in [common, communications, data, diagnostic, lifecycle, security] {
            for verb in group.split(whereSeparator: { $0 == " " || $0 == "\n" }) { verbs.insert(String(verb)) }
        }
        return verbs
    }()
}
