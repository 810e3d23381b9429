namespace DmsDashboard.Api;

/// <summary>Names of files that a browser saves.</summary>
internal static class FileName
{
    /// <summary>Letters, digits and a few signs; the slashes of a log group are none of a file's. <paramref name="otherwise"/> where nothing is left.</summary>
    public static string Safe(string name, string otherwise) =>
        string.Concat(name.Select(static sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '.' ? sign : '-')).Trim('-', '.') is { Length: > 0 } safe ? safe : otherwise;
}
