using System.Text.Json;
using System.Text.Json.Nodes;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Control;

/// <summary>The control route for tests in other processes: faults, request counts, log lines, forced fields.</summary>
internal static class ControlRoutes
{
    /// <summary>Where the routes begin.</summary>
    public const string Prefix = "/_local-aws/control";

    private static readonly RequestShape ForceInstanceShape = new(new MemberShape("status", ValueShape.Text(min: 1)));

    public static void Map(WebApplication app, LocalAwsServer server)
    {
        var group = app.MapGroup(Prefix);
        group.MapGet("/requests", () => Requests(server.Requests));
        group.MapDelete("/requests", () => Done(server.Requests.Clear));
        group.MapGet("/faults", () => Results.Json(server.Faults.Current.Select(FaultRequest.Write)));
        group.MapPost("/faults", http => RunAsync(http, FaultRequest.Shape, body => AddFault(server.Faults, body)));
        group.MapDelete("/faults", () => Done(server.Faults.Clear));
        group.MapPost("/cut", http => RunAsync(http, FaultRequest.CutShape, body => new JsonObject { ["cut"] = server.Faults.CutOpen(FaultRequest.Text(body, "operation") ?? "*") }));
        group.MapPost("/logs", http => RunAsync(http, LogRequest.Shape, body => LogRequest.Write(body, server.Account.Logs)));
        group.MapDelete("/logs", http => RunAsync(http, LogRequest.DeleteShape, body => LogRequest.Delete(body, server.Account.Logs)));
        group.MapPost("/replications/{identifier}", http => RunAsync(http, ForceRequest.Shape, body => Force(http, server.Account.Force, ForceRequest.Read(body))));
        group.MapDelete("/replications/{identifier}", http => RunAsync(http, ForceRequest.Shape, _ => Force(http, server.Account.Force, (ReplicationOverride?)null)));
        group.MapPost("/tasks/{identifier}", http => RunAsync(http, ForceTaskRequest.Shape, body => Force(http, server.Account.ForceTask, ForceTaskRequest.Read(body))));
        group.MapDelete("/tasks/{identifier}", http => RunAsync(http, ForceTaskRequest.Shape, _ => Force(http, server.Account.ForceTask, (TaskOverride?)null)));
        group.MapPost("/instances/{identifier}", http => RunAsync(http, ForceInstanceShape, body => Force(http, server.Account.ForceInstance, FaultRequest.Text(body, "status"))));
        group.MapDelete("/instances/{identifier}", http => RunAsync(http, ForceInstanceShape, _ => Force(http, server.Account.ForceInstance, (string?)null)));
        group.MapPost("/metrics/{identifier}", http => RunAsync(http, ForceMetricsRequest.Shape, body => Force(http, server.Account.ForceMetrics, ForceMetricsRequest.Read(body))));
        group.MapDelete("/metrics/{identifier}", http => RunAsync(http, ForceMetricsRequest.Shape, _ => Force(http, server.Account.ForceMetrics, (MetricsOverride?)null)));
    }

    private static IResult Requests(RequestLog requests)
    {
        var operations = new JsonObject(requests.Counts.Select(static count => KeyValuePair.Create(count.Key, (JsonNode?)count.Value)));
        return Results.Json(new JsonObject { ["total"] = requests.Total, ["operations"] = operations });
    }

    private static IResult Done(Action act)
    {
        act();
        return Results.NoContent();
    }

    private static JsonObject AddFault(FaultRegistry faults, JsonElement body)
    {
        faults.Add(FaultRequest.Read(body));
        return [];
    }

    private static JsonObject Force<T>(HttpContext http, Action<string, T> force, T forced)
    {
        force((string)http.Request.RouteValues["identifier"]!, forced);
        return [];
    }

    private static async Task RunAsync(HttpContext http, RequestShape shape, Func<JsonElement, JsonObject> run)
    {
        try
        {
            var answer = run(await ReadAsync(http, shape));
            await http.Response.WriteAsJsonAsync(answer, http.RequestAborted);
        }
        catch (Exception error) when (error is AwsFaultException or ArgumentException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsJsonAsync(new JsonObject { ["message"] = error.Message }, http.RequestAborted);
        }
    }

    // A page in a browser can only send JSON across origins after a preflight, which is never answered here.
    private static async Task<JsonElement> ReadAsync(HttpContext http, RequestShape shape)
    {
        if (HttpMethods.IsPost(http.Request.Method) && !http.Request.HasJsonContentType())
        {
            throw new ArgumentException("The content type must be application/json.");
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var request = JsonBody.Parse(body.ToArray());
        shape.Check(request, new AwsService("control", "", "InvalidControlRequest"));
        return request;
    }
}
