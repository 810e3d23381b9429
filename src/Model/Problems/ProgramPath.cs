namespace DmsDashboard.Model.Problems;

/// <summary>Which addresses are for programs only: what fails there is told as a <see cref="ProblemAnswer"/>, never as a page.</summary>
internal static class ProgramPath
{
    public const string Api = "/api/v1", Hubs = "/hubs", OpenApi = "/openapi";

    private static readonly string[] All = [Api, Hubs, OpenApi];

    public static bool Is(HttpRequest request) => Array.Exists(All, path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));
}
