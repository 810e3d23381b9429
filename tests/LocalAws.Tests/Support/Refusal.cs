using System.Text.Json;

namespace DmsDashboard.LocalAws.Tests.Support;

/// <summary>A fault as it came over the wire.</summary>
internal sealed record Refusal(int StatusCode, string Type, string Message)
{
    public static async Task<Refusal> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.False(response.IsSuccessStatusCode, body);
        var fault = JsonDocument.Parse(body).RootElement;
        return new Refusal((int)response.StatusCode, fault.GetProperty("__type").GetString()!, fault.GetProperty("message").GetString()!);
    }
}
