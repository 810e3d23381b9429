using System.Collections.Immutable;

namespace DmsDashboard.Tests.Architecture;

/// <summary>The repository's text files, without what is built or installed.</summary>
internal static class SourceTree
{
    private static readonly string[] NotOurs = [".git", ".vs", ".idea", "artifacts", "bin", "obj", "node_modules", "_framework", "TestResults"];
    private static readonly string[] Binary = [".png", ".ico", ".woff2"];

    public static ImmutableArray<SourceFile> Files { get; } = [.. Read(Root(), "")];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DmsDashboard.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds DmsDashboard.sln.");
        }

        return folder.FullName;
    }

    private static IEnumerable<SourceFile> Read(string folder, string path)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(static file => !Binary.Contains(Path.GetExtension(file))))
        {
            yield return new SourceFile(path + Path.GetFileName(file), File.ReadAllText(file));
        }

        var folders = Directory.EnumerateDirectories(folder).Where(static folder => !NotOurs.Contains(Path.GetFileName(folder)));
        foreach (var file in folders.SelectMany(inner => Read(inner, $"{path}{Path.GetFileName(inner)}/")))
        {
            yield return file;
        }
    }
}
