using System.Text;

namespace DmsDashboard.Tests.Support;

/// <summary>The database's file and its journal as they lie on the disk.</summary>
internal static class DatabaseText
{
    /// <summary>Their bytes, in which a text may stand.</summary>
    public static async Task<string> ReadAsync(string path)
    {
        var text = new StringBuilder();
        foreach (var file in new[] { path, path + "-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        return text.ToString();
    }
}
