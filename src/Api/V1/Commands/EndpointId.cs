using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DmsDashboard.Model;
using DmsDashboard.Model.Problems;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>The <c>{id}</c> of an endpoint's path: an identifier, <c>target/identifier</c>, an ARN or <c>target/ARN</c>, escaped.</summary>
internal static class EndpointId
{
    /// <summary>Finds the endpoint and its target, or says why it cannot be told.</summary>
    public static bool TryFind(DmsSnapshot snapshot, string id, [NotNullWhen(true)] out DmsEndpoint? endpoint, out TargetSnapshot target, [NotNullWhen(false)] out ProblemAnswer? problem)
    {
        var name = PathId.Read(id);
        ImmutableArray<(TargetSnapshot Target, DmsEndpoint Endpoint)> found =
            [.. from known in snapshot.Targets from one in known.Endpoints where IsMeant(name, known.Target.Name, one) select (known, one)];
        (target, endpoint) = found is [var only] ? only : (null!, null);
        problem = found.Length switch
        {
            1 => null,
            0 => new ProblemAnswer(ProblemKinds.EndpointNotFound, $"There is no endpoint '{ReplicationNaming.Shown(name)}'.{PathId.Hint(name)}") { ListedAt = $"{ProgramPath.Api}/endpoints" },
            _ => new ProblemAnswer(ProblemKinds.AmbiguousEndpoint, $"There are several endpoints '{ReplicationNaming.Shown(name)}': ask again with one of the choices, escaped, in the place of the identifier.")
            {
                Choices = [.. found.Select(static choice => $"{choice.Target.Target.Name}/{choice.Endpoint.EndpointArn}")],
            },
        };
        return endpoint is not null;
    }

    private static bool IsMeant(string name, string target, DmsEndpoint endpoint) =>
        name == endpoint.EndpointIdentifier || name == endpoint.EndpointArn || name == $"{target}/{endpoint.EndpointIdentifier}" || name == $"{target}/{endpoint.EndpointArn}";
}
