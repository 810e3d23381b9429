using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>Pages through the account's endpoints.</summary>
internal sealed class DescribeEndpoints(SimulatedAccount account) : IOperation
{
    public AwsService Service => AwsService.Dms;

    public string Name => "DescribeEndpoints";

    public RequestShape Shape { get; } = new([Filters.Shape, .. Paging.Shapes]);

    public Task HandleAsync(OperationContext context, CancellationToken ct)
    {
        var filters = Filters.Read(context, "endpoint-arn", "endpoint-type", "endpoint-id", "engine-name");
        var paging = Paging.Read(context, Name);
        EndpointSpec[] found = [.. account.Endpoints.Where(endpoint => filters.Pass(name => name switch
        {
            "endpoint-arn" => account.Identity.EndpointArn(endpoint.Id),
            "endpoint-type" => endpoint.EndpointType,
            "endpoint-id" => endpoint.Identifier,
            _ => endpoint.Engine.Name,
        }))];
        filters.RequireFound(found.Length > 0, "endpoints");
        return context.AnswerAsync((account.Identity, found, paging), static (writer, answer) => answer.paging.Write(writer, "Endpoints", answer.found, (item, endpoint) => EndpointJson.Write(item, answer.Identity, endpoint)), ct);
    }
}
