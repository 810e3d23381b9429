using System.Security.Cryptography;
using System.Text;
using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Model.Problems;
using DmsDashboard.Store;
using DmsDashboard.Store.Requests;

namespace DmsDashboard.Api.V1.Commands;

/// <summary>Does a command once, however often it is asked under the same key, and gives the same answer each time.</summary>
internal sealed class CommandRunner(RequestStore requests, ActivityStore activity)
{
    // As long as AWS usually takes.
    private const int SecondsUnderWay = 2;

    /// <summary>Runs <paramref name="send"/>, or tells what came of it before.</summary>
    /// <param name="http">The request.</param>
    /// <param name="content">What is asked, of what: the same text for the same command.</param>
    /// <param name="send">Asks the action, as whom it is given.</param>
    /// <param name="tell">The result as an answer; null for that of a command to AWS. What only the sending learned, a secret, can be in it at the first time alone.</param>
    public async Task<IResult> RunAsync(HttpContext http, string content, Func<ActionOrigin, Task<ActionResult>> send, Func<ActionResult, IResult>? tell = null)
    {
        tell ??= CommandAnswers.Of;
        if (!IdempotencyKey.TryRead(http.Request, out var key, out var problem))
        {
            return problem;
        }

        var request = new ProgramRequest(AccessPrincipal.CallerOf(http.User), key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
        try
        {
            var turn = await requests.TakeAsync(request, http.RequestAborted);
            return turn.Kind is RequestTurnKind.Mine
                ? tell(await DoAsync(request, turn.Id, () => send(RequestOrigin.Of(http) with { RequestId = turn.Id })))
                : await AgainAsync(http, turn, tell);
        }
        catch (ActivityStoreException exception)
        {
            return new ProblemAnswer(ProblemKinds.DatabaseUnavailable, $"Nothing was sent by this request. {exception.Message}");
        }
    }

    private async Task<ActionResult> DoAsync(ProgramRequest request, long id, Func<Task<ActionResult>> send)
    {
        try
        {
            var result = await send();
            if (KeptResult.IsKept(result))
            {
                await requests.CompleteAsync(id, KeptResult.Write(result));
            }
            else if (result.Outcome is not ActionOutcome.Unknown)
            {
                // Nothing was done, by AWS either: asked again it is tried again. What is unknown is left to the activity, which may come to know it.
                await requests.ForgetAsync(id);
            }

            return result;
        }
        finally
        {
            requests.Release(request);
        }
    }

    private async Task<IResult> AgainAsync(HttpContext http, RequestTurn turn, Func<ActionResult, IResult> tell)
    {
        switch (turn.Kind)
        {
            case RequestTurnKind.UnderWay:
                return new ProblemAnswer(ProblemKinds.RequestUnderWay, "The same request is being done at this moment: ask again for its answer.") { RetryAfter = SecondsUnderWay };
            case RequestTurnKind.OtherContent:
                return new ProblemAnswer(ProblemKinds.IdempotencyKeyReused, $"{IdempotencyKey.Header} was used for another command within the last 24 hours: give each command a key of its own.");
            case RequestTurnKind.TooMany:
                return new ProblemAnswer(ProblemKinds.TooManyRequests, $"{RequestStore.MostOfACaller} commands were asked for within 24 hours, which is the limit of a caller: wait until the oldest is a day old.");
            default:
                http.Response.Headers[IdempotencyKey.Replayed] = "true";
                return tell(turn.Kind is RequestTurnKind.Answered ? KeptResult.Read(turn.Answer) : KeptResult.Of(await activity.FindAsync(turn.ActivityId!.Value, http.RequestAborted), turn.ActivityId.Value));
        }
    }
}
