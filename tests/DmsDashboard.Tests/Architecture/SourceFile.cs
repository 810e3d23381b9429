namespace DmsDashboard.Tests.Architecture;

/// <summary>A file of the repository: its path from the root with '/', and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public string Extension => System.IO.Path.GetExtension(Path);

    public string Folder => Path.Contains('/') ? Path[..Path.LastIndexOf('/')] : "";

    public int Lines => Text.Split('\n').Length - (Text.EndsWith('\n') ? 1 : 0);

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
