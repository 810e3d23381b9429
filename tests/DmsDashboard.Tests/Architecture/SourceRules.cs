using System.Text.RegularExpressions;

namespace DmsDashboard.Tests.Architecture;

/// <summary>What only the text of a file tells.</summary>
internal static partial class SourceRules
{
    public const int LongestFile = 300;

    private static readonly (string Folder, string Namespace)[] Projects =
    [
        ("src", "DmsDashboard"),
        ("tests/DmsDashboard.Tests", "DmsDashboard.Tests"),
        ("tests/DmsDashboard.BrowserTests", "DmsDashboard.BrowserTests"),
        ("tests/LocalAws.Tests", "DmsDashboard.LocalAws.Tests"),
        ("tests/AwsSdk.Tests", "DmsDashboard.AwsSdk.Tests"),
    ];

    /// <summary>A sentence when the file's namespace is not its folder's; the SDK subset keeps Amazon's namespaces.</summary>
    public static string? WrongNamespace(SourceFile file)
    {
        if (Projects.FirstOrDefault(project => file.IsUnder(project.Folder)) is not { Folder: { } folder } project
            || file.Extension != ".cs" || file.IsUnder("src/AwsSdk") || file.IsUnder("tests/DmsDashboard.Tests/Architecture/Samples"))
        {
            return null;
        }

        var expected = project.Namespace + file.Folder[folder.Length..].Replace('/', '.');
        return Namespace().Match(file.Text) is { Success: true } found && found.Groups[1].Value != expected
            ? $"{file.Path} is in {found.Groups[1].Value} and belongs in {expected}"
            : null;
    }

    public static string? TooLong(SourceFile file) =>
        file.Extension is ".cs" or ".razor" or ".js" or ".mjs" or ".sh" && file.Lines > LongestFile ? $"{file.Path} has {file.Lines} lines" : null;

    /// <summary>A catch that does nothing must at least say why.</summary>
    public static string? EmptyCatch(SourceFile file) =>
        file.Extension is ".cs" or ".razor" && EmptyCatchBlock().IsMatch(file.Text) ? $"{file.Path} swallows an exception without a reason" : null;

    /// <summary>The packages of Directory.Packages.props for which no decision under docs/adr says why.</summary>
    public static IEnumerable<string> PackagesWithoutReason(IReadOnlyCollection<SourceFile> files) =>
        from file in files
        where file.Path == "Directory.Packages.props"
        from Match package in Package().Matches(file.Text)
        let name = package.Groups[1].Value
        where !files.Any(decision => decision.IsUnder("docs/adr") && decision.Text.Contains(name, StringComparison.Ordinal))
        select name;

    /// <summary>Razor takes <c>word@if</c> for an e-mail address and prints it.</summary>
    public static string? RazorPrintsCode(SourceFile file) =>
        file.Extension == ".razor" && CodeAfterWord().Match(file.Text) is { Success: true } found ? $"{file.Path} prints {found.Value}" : null;

    /// <summary>A stranger has neither our reference shelf nor our package sources.</summary>
    public static string? NamesOurMachines(SourceFile file) =>
        Machine().Match(file.Text) is { Success: true } found ? $"{file.Path} names {found.Value}" : null;

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\bcatch\b\s*(\([^)]*\)\s*)?(when\s*\([^{]*\)\s*)?\{\s*\}")]
    private static partial Regex EmptyCatchBlock();

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Package();

    [GeneratedRegex(@"(?<![@\w.])\w+@(?:if|foreach|for|switch|while)\b")]
    private static partial Regex CodeAfterWord();

    [GeneratedRegex(@"\.\./shared/|/work/(?:shared|main|h)\b|https?://[^/\s""'<]*(?:nuget|npmjs|registry|artifactory|mirror)[^/\s""'<]*|<package[S]ources>")]
    private static partial Regex Machine();
}
