namespace DmsDashboard.Tests.Architecture;

/// <summary>Small rooms, each in its place, and nothing in them that only our machines have.</summary>
public sealed class SourceRulesTests
{
    [Fact]
    public void Namespace_OfEachFile_IsItsFolder() => Assert.Empty(Broken(SourceRules.WrongNamespace));

    [Fact]
    public void Length_OfEachFile_IsAtMost300Lines() => Assert.Empty(Broken(SourceRules.TooLong));

    [Fact]
    public void Length_OfTheMiddleFile_IsAtMost60Lines()
    {
        var lengths = SourceTree.Files.Where(static file => file.IsUnder("src") && file.Extension == ".cs").Select(static file => file.Lines).Order().ToArray();

        Assert.InRange(lengths[lengths.Length / 2], 1, 60);
    }

    [Fact]
    public void Catch_InEachFile_DoesSomethingOrSaysWhyNot() => Assert.Empty(Broken(SourceRules.EmptyCatch));

    [Fact]
    public void Text_OfEachFile_NamesNoneOfOurMachines() => Assert.Empty(Broken(SourceRules.NamesOurMachines));

    [Theory]
    [InlineData("src/Store/DmsStore.cs", "DmsDashboard.Model")]
    [InlineData("src/LocalAws/Wire/JsonBody.cs", "DmsDashboard.LocalAws")]
    [InlineData("tests/LocalAws.Tests/WireTests.cs", "DmsDashboard.Tests")]
    public void Namespace_ABadSample_IsFound(string path, string space) =>
        Assert.NotNull(SourceRules.WrongNamespace(new SourceFile(path, $"using System;\n\nnamespace {space};\n")));

    [Theory]
    [InlineData("src/Store/DmsStore.cs", "DmsDashboard.Store")]
    [InlineData("src/Program.cs", "DmsDashboard")]
    public void Namespace_AGoodSample_IsNotFound(string path, string space) =>
        Assert.Null(SourceRules.WrongNamespace(new SourceFile(path, $"namespace {space};\n")));

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    public void Length_AtTheLimit_IsFoundAbove(int lines, bool found) =>
        Assert.Equal(found, SourceRules.TooLong(new SourceFile("src/A.cs", string.Concat(Enumerable.Repeat("\n", lines)))) is not null);

    [Theory]
    [InlineData("{ }", true)]
    [InlineData("(IOException) {\n}", true)]
    [InlineData("(IOException ex) when (ex.HResult == F(1)) { }", true)]
    [InlineData("(IOException) { /* gone already */ }", false)]
    [InlineData("(IOException) { return; }", false)]
    public void Catch_OfEachKind_IsFoundWhenEmpty(string text, bool found) =>
        Assert.Equal(found, SourceRules.EmptyCatch(new SourceFile("src/A.cs", "catch " + text)) is not null);

    [Fact]
    public void Markup_OfEachFile_PrintsNoCode() => Assert.Empty(Broken(SourceRules.RazorPrintsCode));

    [Theory]
    [InlineData("<a>Logs@if (A) {<b></b>}</a>", true)]
    [InlineData("<a>@Words.Quote@if (A) {<b></b>}</a>", false)]
    [InlineData("<a>Logs @if (A) {<b></b>}</a>", false)]
    public void Markup_CodeAfterAWord_IsFound(string text, bool found) =>
        Assert.Equal(found, SourceRules.RazorPrintsCode(new SourceFile("src/A.razor", text)) is not null);

    [Fact]
    public void Packages_OfTheHouse_HaveAReasonEach() => Assert.Empty(SourceRules.PackagesWithoutReason(SourceTree.Files));

    [Fact]
    public void Packages_OneWithoutAReason_IsFound()
    {
        SourceFile[] files =
        [
            new("Directory.Packages.props", """<PackageVersion Include="Known" Version="1" /><PackageVersion Include="Unknown" Version="1" />"""),
            new("docs/adr/0001.md", "Known is needed."),
        ];

        Assert.Equal(["Unknown"], SourceRules.PackagesWithoutReason(files));
    }

    [Fact]
    public void Decisions_OfTheHouse_HaveANumberEach() =>
        Assert.Distinct(SourceTree.Files.Where(static file => file.IsUnder("docs/adr")).Select(static file => Path.GetFileName(file.Path)[..4]));

    [Theory]
    [InlineData("../", "shared/reference")]
    [InlineData("/work", "/main")]
    [InlineData("https:", "//nuget.example.org/v3")]
    [InlineData("\"resolved\": \"https:", "//registry.example.org/a\"")]
    [InlineData("<package", "Sources>")]
    public void Text_ThatNamesOurMachines_IsFound(string start, string end) =>
        Assert.NotNull(SourceRules.NamesOurMachines(new SourceFile("docs/a.md", start + end)));

    [Fact]
    public void Text_ThatNamesOthers_IsNotFound() =>
        Assert.Null(SourceRules.NamesOurMachines(new SourceFile("docs/a.md", "https://docs.aws.amazon.com/dms/ and ../Shared/Bar.razor, /workspace")));

    [Fact]
    public void Tree_Read_HoldsThisFile() =>
        Assert.Contains(SourceTree.Files, static file => file.Path == "tests/DmsDashboard.Tests/Architecture/SourceRulesTests.cs");

    private static IEnumerable<string> Broken(Func<SourceFile, string?> rule) => SourceTree.Files.Select(rule).OfType<string>();
}
