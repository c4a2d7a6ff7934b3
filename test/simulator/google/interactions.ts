import { randomUUID } from 'node:crypto';
import { jobReference } from '../core/billing.ts';
import { jsonReply, type Call, type Reply, type Twist } from '../core/exchange.ts';
import type { World } from '../core/world.ts';
import { makeClip } from '../media/make-clip.ts';
import { NOT_MEDIA, sizeForRatio } from '../media/make-picture.ts';
import { serveMedia } from '../media/serve-media.ts';
import { interactionError, statusError } from './google-errors.ts';
import { readInteraction, type ClipOrder } from './read-interaction.ts';

interface Interaction extends ClipOrder {
  readonly id: string;
  readonly call: Call;
  readonly created: string;
  readonly twist: Twist | null;
  readonly fileId: string;
  status: 'in_progress' | 'completed' | 'cancelled';
  /** What ended it, when that was not its own twist. */
  ending: Twist | null;
  polls: number;
  charged: boolean;
}

export interface Interactions {
  create(call: Call, twist: Twist | null): Promise<Reply>;
  poll(call: Call, id: string, twist: Twist | null): Promise<Reply>;
  cancel(call: Call, id: string): Promise<Reply>;
  remove(id: string): Reply;
  download(call: Call, fileId: string, twist: Twist | null): Promise<Reply>;
  clear(): void;
}

const LONG_SIDE = 160;
const TOKENS_PER_SECOND = 258;

/** Clips through the Interactions API, and the files they end in (section 3.2 of the wire contracts). */
export function createInteractions(world: World): Interactions {
  const all = new Map<string, Interaction>();

  function find(id: string): Interaction {
    const interaction = all.get(id);
    // An unknown id is no 404 here.
    if (!interaction) throw interactionError(400, 'invalid_request', `Invalid interaction name: ${id}`);
    return interaction;
  }

  function charge(interaction: Interaction, refused: boolean): void {
    if (interaction.charged) {
      if (refused) world.withhold(jobReference(interaction.call));
      return;
    }
    interaction.charged = true;
    world.charge({
      ...jobReference(interaction.call),
      model: interaction.model.id,
      kind: 'video',
      units: interaction.duration,
      amountMicros: Math.round(interaction.dollars * 1e6),
      refused,
    });
  }

  function bytesOf({ ratio, duration }: Interaction): Promise<Uint8Array> {
    return makeClip({ ...sizeForRatio(ratio, LONG_SIDE), durationSeconds: duration });
  }

  async function resource(interaction: Interaction, call: Call): Promise<object> {
    const { id, model, created, status } = interaction;
    const common = { id, object: 'interaction', status, model: model.id, created, updated: now(), role: 'model' };
    if (status !== 'completed') return common;
    const refusal = [{ type: 'text', text: "I can't make that clip." }];
    switch (interaction.ending) {
      case 'refused-output':
        return { ...common, steps: [{ type: 'model_output', content: refusal }], usage: usage(0) };
      case 'billed-refusal':
        return { ...common, steps: [{ type: 'model_output', content: refusal }], usage: usage(interaction.duration) };
      case 'empty':
        return { ...common, steps: [], usage: usage(0) };
      default: {
        const uri = `${call.origin}/v1beta/files/${interaction.fileId}:download?alt=media`;
        const video =
          interaction.delivery === 'uri'
            ? { uri }
            : { data: Buffer.from(await bytesOf(interaction)).toString('base64') };
        const content = [{ type: 'video', mime_type: 'video/mp4', ...video }];
        return { ...common, steps: [{ type: 'model_output', content }], usage: usage(interaction.duration) };
      }
    }
  }

  function complete(interaction: Interaction, twist: Twist | null): void {
    interaction.status = 'completed';
    interaction.ending = twist;
    if (twist === 'billed-refusal') charge(interaction, true);
  }

  const now = (): string => new Date(world.clock.now()).toISOString();

  return {
    create: async (call, twist) => {
      const order = await readInteraction(call.body.form === 'json' ? call.body.value : null, world.clock.now());
      if (twist === 'refused-input') {
        throw interactionError(
          400,
          'invalid_request',
          'The prompt was blocked by our safety policies (PROHIBITED_CONTENT).',
        );
      }
      if (twist === 'wrong-type')
        return { status: 200, headers: { 'content-type': 'text/plain' }, chunks: ['accepted'] };
      const interaction: Interaction = {
        ...order,
        id: `v1_${randomUUID().replaceAll('-', '')}`,
        fileId: randomUUID().slice(0, 12),
        call,
        created: now(),
        twist,
        status: 'in_progress',
        ending: null,
        polls: 0,
        charged: false,
      };
      all.set(interaction.id, interaction);
      // Accepted work is paid work, also when nobody ever asks for it.
      if (twist === null) charge(interaction, false);
      if (!order.background) complete(interaction, twist);
      return jsonReply(200, await resource(interaction, call));
    },
    poll: async (call, id, twist) => {
      const interaction = find(id);
      if (twist === 'transient-400')
        throw interactionError(400, 'invalid_request', 'Request contains an invalid argument.');
      if (twist === 'wrong-type') return { status: 200, headers: { 'content-type': 'text/plain' }, chunks: ['soon'] };
      if (twist === 'unknown-status') {
        return jsonReply(200, { ...(await resource(interaction, call)), status: 'reticulating', steps: [] });
      }
      if (interaction.status === 'in_progress') {
        interaction.polls++;
        if (twist !== null) complete(interaction, twist);
        else if (interaction.polls > world.pollsUntilDone) complete(interaction, interaction.twist);
      }
      return jsonReply(200, await resource(interaction, call));
    },
    cancel: async (call, id) => {
      const interaction = find(id);
      if (interaction.status !== 'in_progress') {
        throw interactionError(400, 'invalid_request', `Interaction ${id} is not running.`);
      }
      interaction.status = 'cancelled';
      return jsonReply(200, await resource(interaction, call));
    },
    remove: (id) => {
      all.delete(find(id).id);
      return jsonReply(200, {});
    },
    download: async (call, fileId, twist) => {
      const interaction = [...all.values()].find((one) => one.fileId === fileId && one.status === 'completed');
      if (!interaction || twist === 'expired-url') {
        const message = `You do not have permission to access the File ${fileId} or it may not exist.`;
        throw statusError(403, 'PERMISSION_DENIED', message);
      }
      if (call.query.get('alt') !== 'media') {
        return jsonReply(200, { name: `files/${fileId}`, mimeType: 'video/mp4', state: 'ACTIVE' });
      }
      const bytes =
        twist === 'wrong-type' ? NOT_MEDIA : twist === 'empty' ? new Uint8Array() : await bytesOf(interaction);
      return serveMedia(call, bytes, 'video/mp4');
    },
    clear: () => all.clear(),
  };
}

function usage(seconds: number): object {
  const tokens = seconds * TOKENS_PER_SECOND;
  return {
    total_tokens: tokens + 100,
    total_input_tokens: 100,
    total_output_tokens: tokens,
    output_tokens_by_modality: [{ modality: 'video', tokens }],
  };
}
