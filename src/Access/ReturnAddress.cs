namespace DmsDashboard.Access;

/// <summary>Where somebody goes on after the sign-in: pages of the dashboard only, whatever a link says.</summary>
internal static class ReturnAddress
{
    /// <summary>The name in a query.</summary>
    public const string Parameter = "returnUrl";

    private const int MostSigns = 2000;

    /// <summary><paramref name="asked"/> when it is a path on this host; else the first page.</summary>
    /// <param name="asked">As it stands in a link that anybody may have written.</param>
    /// <param name="pathBase">Under which the dashboard lies.</param>
    public static string Of(string? asked, PathString pathBase) => IsLocal(asked) && IsUnder(asked!, pathBase) ? asked! : First(pathBase);

    /// <summary>Where the request goes, to come back to.</summary>
    public static string Of(HttpRequest request) => Of($"{request.PathBase}{request.Path}{request.QueryString}", request.PathBase);

    public static string First(PathString pathBase) => $"{pathBase}/";

    // Browsers take // and /\ for the beginning of a host, a \ for a /, and drop tabs and line ends.
    private static bool IsLocal(string? asked) =>
        asked is ['/', ..] and not ['/', '/', ..]
        && asked.Length <= MostSigns
        && asked.All(static sign => sign is > ' ' and < (char)0x7f and not '\\');

    private static bool IsUnder(string asked, PathString pathBase) =>
        !pathBase.HasValue || (!IsClimbing(asked) && asked.StartsWith(pathBase.Value!, StringComparison.OrdinalIgnoreCase) && (asked.Length == pathBase.Value!.Length || asked[pathBase.Value!.Length] is '/' or '?'));

    // Browsers take /dms/../x for /x, and %2e for a dot; some proxies take %2f for a slash.
    private static bool IsClimbing(string asked) => Uri.UnescapeDataString(asked.Split('?', '#')[0]).Split('/', '\\').Contains("..");
}
