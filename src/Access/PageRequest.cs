namespace DmsDashboard.Access;

/// <summary>Tells a person who opens a page from a program and from the page's own connections, which cannot follow to a sign-in.</summary>
internal static class PageRequest
{
    public static bool Is(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !request.Headers.ContainsKey("Authorization");
}
