namespace DmsDashboard.Model.Access;

/// <summary>Notes of a request that it asks for a name under which nobody opens the dashboard, as health checks do: such a request learns a number and no more.</summary>
internal static class StrangeHost
{
    private static readonly object Key = new();

    public static void Note(HttpContext http) => http.Items[Key] = true;

    public static bool Is(HttpContext http) => http.Items.ContainsKey(Key);
}
